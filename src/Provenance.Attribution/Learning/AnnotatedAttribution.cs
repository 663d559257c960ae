namespace Provenance.Attribution.Learning;

/// <summary>A passage as a person annotated or accepted it.</summary>
/// <param name="Source">The words that name who says it; none where nobody is named.</param>
/// <param name="Cue">The words that ascribe.</param>
/// <param name="Content">What is said.</param>
public sealed record AnnotatedAttribution(
    IReadOnlyList<Span> Source, IReadOnlyList<Span> Cue, IReadOnlyList<Span> Content);
