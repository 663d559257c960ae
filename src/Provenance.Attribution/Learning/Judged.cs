using Provenance.Attribution.Phrases;
using Provenance.Attribution.Rules;
using Provenance.Attribution.Tokens;

namespace Provenance.Attribution.Learning;

/// <summary>A suggestion with its confidence, and whether it meets an annotated passage.</summary>
/// <param name="Rule">The rule that led to it.</param>
/// <param name="Confidence">Its confidence.</param>
/// <param name="IsRight">Whether it meets one.</param>
public sealed record Judged(string Rule, double Confidence, bool IsRight)
{
    /// <summary>Judges the suggestions for an annotated article.</summary>
    public static IReadOnlyList<Judged> Of(AnnotatedArticle article, IReadOnlyList<Suggestion> suggestions)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(suggestions);
        Grammar grammar = new(new Article(article.Text));
        var candidates = suggestions.Select(suggestion => new Candidate(
            suggestion.Rule,
            Ranges.Of(grammar, suggestion.Source) is [var source, ..] ? source : null,
            Ranges.Of(grammar, suggestion.Cue)[0],
            Ranges.Of(grammar, suggestion.Content),
            suggestion.Confidence,
            suggestion.Reason)).ToList();
        return Matching.Judge(grammar, candidates, article).Suggestions;
    }
}
