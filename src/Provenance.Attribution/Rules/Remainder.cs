using Provenance.Attribution.Lexicon;
using Provenance.Attribution.Phrases;
using Provenance.Attribution.Tokens;

namespace Provenance.Attribution.Rules;

/// <summary>Lists the sentences that no suggestion covers and that may ascribe something: with a quotation, a reporting
/// verb or a figure.</summary>
internal static class Remainder
{
    public static IReadOnlyList<LeftOver> Of(Grammar grammar, List<Suggestion> suggestions, bool knowsVerbs)
    {
        var article = grammar.Article;
        var covered = suggestions.SelectMany(suggestion =>
            suggestion.Source.Concat(suggestion.Cue).Concat(suggestion.Content))
            .OrderBy(span => span.Start).ToList();
        List<LeftOver> left = [];
        var next = 0;
        var reached = 0;
        foreach (var sentence in article.Sentences)
        {
            var span = article.SpanOf(sentence.First, sentence.Last);
            while (next < covered.Count && covered[next].Start < span.End)
            {
                reached = Math.Max(reached, covered[next].End);
                next++;
            }

            if (reached <= span.Start && ReasonOf(grammar, sentence, knowsVerbs) is { } reason)
            {
                left.Add(new(span, reason));
            }
        }

        return left;
    }

    private static string? ReasonOf(Grammar grammar, Sentence sentence, bool knowsVerbs)
    {
        string? figure = null;
        for (var at = sentence.First; at <= sentence.Last; at++)
        {
            var token = grammar[at];
            if (grammar.Article.QuotationOf(at) >= 0)
            {
                return "it has a quotation";
            }

            if (knowsVerbs && token.IsWord && (token.Form is "according" or "reportedly" or "allegedly"
                || (Cues.TryFind(token.Form, out var cue, out var form) && cue.Reports
                    && (form & (VerbForm.Past | VerbForm.Third | VerbForm.Ing)) != 0)))
            {
                return $"it has “{grammar.Article.Text[token.Start..token.End]}”";
            }

            if (token.Kind == TokenKind.Number && !IsYear(token.Form))
            {
                figure ??= $"it has the figure {grammar.Article.Text[token.Start..token.End]}";
            }
        }

        return figure;
    }

    private static bool IsYear(string number) => number.Length == 4 && number[0] is '1' or '2'
        && number.All(char.IsAsciiDigit)
        && string.CompareOrdinal(number, "1800") >= 0 && string.CompareOrdinal(number, "2100") < 0;
}
