using Provenance.Attribution.Learning;
using Provenance.Attribution.Phrases;
using Provenance.Attribution.Rules;
using Provenance.Attribution.Tokens;

namespace Provenance.Attribution;

/// <summary>Suggests which passages of a text ascribe what to whom. By rules and word lists, and, if there is one, a
/// model that was trained on annotated articles: nothing is downloaded. Its language is English.</summary>
public static class Suggester
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">Plain text; each paragraph on its own line.</param>
    /// <param name="model">What was learned from annotated articles, or null for the rules alone.</param>
    public static Reading Suggest(string text, AttributionModel? model = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        Article article = new(text);
        Grammar grammar = new(article);
        if (Language.Unknown(article) is { } reason)
        {
            return new([], Remainder.Of(grammar, [], knowsVerbs: false), reason);
        }

        RuleReading rules = new(grammar);
        var candidates = model is null ? rules.Candidates : LearnedStage.Of(model, rules);
        Mentions mentions = new(grammar, rules.Phrases);
        var suggestions = candidates.ConvertAll(candidate =>
            Suggestions.Of(grammar, candidate, mentions.Of(candidate)));
        return new(suggestions, Remainder.Of(grammar, suggestions, knowsVerbs: true), null);
    }
}
