namespace Provenance.Attribution;

/// <summary>A sentence that no suggestion covers, and that may ascribe something all the same.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Reason">What in it calls for a look, in words.</param>
public sealed record LeftOver(Span Sentence, string Reason);
