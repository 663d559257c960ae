using Provenance.Attribution.Phrases;
using Provenance.Attribution.Rules;
using Provenance.Attribution.Tokens;

namespace Provenance.Attribution;

/// <summary>Suggests which passages of a text ascribe what to whom. By rules and word lists alone: nothing is
/// downloaded, and the same text has the same suggestions everywhere. Its language is English.</summary>
public static class Suggester
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">Plain text; each paragraph on its own line.</param>
    public static Reading Suggest(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Article article = new(text);
        Grammar grammar = new(article);
        if (Language.Unknown(article) is { } reason)
        {
            return new([], Remainder.Of(grammar, [], knowsVerbs: false), reason);
        }

        NounPhrases phrases = new(grammar);
        Subjects subjects = new(grammar, phrases);
        VerbGroups verbs = new(grammar, subjects, phrases);
        List<Candidate> candidates = [];
        foreach (var sentence in article.Sentences)
        {
            Clause clause = new(grammar, phrases, subjects, verbs, sentence);
            candidates.AddRange(Selection.Of(clause, Chains.Of(clause, Candidates.Of(clause))));
        }

        Mentions mentions = new(grammar, phrases);
        var suggestions = candidates.ConvertAll(candidate =>
            Suggestions.Of(grammar, candidate, mentions.Of(candidate)));
        return new(suggestions, Remainder.Of(grammar, suggestions, knowsVerbs: true), null);
    }
}
