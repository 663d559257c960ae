namespace Provenance.Attribution.Learning;

/// <summary>How the suggestions for an article agree with what a person annotated in it.</summary>
/// <param name="Agreement">All of them together.</param>
/// <param name="Suggestions">Each.</param>
internal sealed record JudgedArticle(Agreement Agreement, IReadOnlyList<Judged> Suggestions);
