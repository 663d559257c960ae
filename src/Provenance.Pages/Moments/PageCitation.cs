namespace Provenance.Pages.Moments;

/// <summary>How to cite what a page shows.</summary>
/// <param name="Moment">The moment of the answer, in words.</param>
/// <param name="Address">The whole address at which it stays.</param>
public sealed record PageCitation(string Moment, string Address);
