namespace Provenance.Attribution.Learning;

/// <summary>An article of which a person annotated every passage that ascribes something.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Text">Its text, each paragraph on its own line.</param>
/// <param name="Attributions">The passages.</param>
public sealed record AnnotatedArticle(string Id, string Text, IReadOnlyList<AnnotatedAttribution> Attributions);
