using Provenance.Attribution.Further;
using Provenance.Attribution.Learning;
using Provenance.Attribution.Phrases;
using Provenance.Attribution.Rules;
using Provenance.Attribution.Tokens;

namespace Provenance.Attribution;

/// <summary>Suggests which passages of a text ascribe what to whom. By rules and word lists, and, if there is one, a
/// model that was trained on annotated articles: nothing is downloaded. Their language is English. What a further
/// suggester found joins what they found.</summary>
public static class Suggester
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">Plain text; each paragraph on its own line.</param>
    /// <param name="model">What was learned from annotated articles, or null for the rules alone.</param>
    /// <param name="further">What a further suggester found in the text, or null if none was asked.</param>
    public static Reading Suggest(string text, AttributionModel? model = null, FurtherReading? further = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        Article article = new(text);
        Grammar grammar = new(article);
        var unknown = Language.Unknown(article);
        var rules = unknown is null ? new RuleReading(grammar) : null;
        var candidates = rules is null ? [] : model is null ? rules.Candidates : LearnedStage.Of(model, rules);
        FurtherOutcome? outcome = null;
        if (further is not null)
        {
            (candidates, outcome) = FurtherCandidates.Join(grammar, candidates, further);
        }

        Mentions mentions = new(grammar, rules?.Phrases ?? new(grammar));
        var suggestions = candidates.ConvertAll(candidate =>
            Suggestions.Of(grammar, candidate, mentions.Of(candidate), isEnglish: unknown is null));
        return new(suggestions, Remainder.Of(grammar, suggestions, knowsVerbs: unknown is null), unknown)
        {
            Further = outcome,
        };
    }
}
