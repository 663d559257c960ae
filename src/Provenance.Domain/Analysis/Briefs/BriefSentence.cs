namespace Provenance.Domain.Analysis.Briefs;

/// <summary>One sentence of a brief.</summary>
/// <param name="Text">The sentence, names as recorded.</param>
/// <param name="Records">The records that it rests on, each once; at least one.</param>
public sealed record BriefSentence(string Text, IReadOnlyList<object> Records);
