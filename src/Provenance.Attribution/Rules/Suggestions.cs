using Provenance.Attribution.Figures;
using Provenance.Attribution.Phrases;
using Provenance.Attribution.Tokens;

namespace Provenance.Attribution.Rules;

/// <summary>Makes suggestions of candidates: tokens become spans.</summary>
internal static class Suggestions
{
    /// <summary>Makes a suggestion.</summary>
    /// <param name="grammar">The text.</param>
    /// <param name="candidate">What was found in it.</param>
    /// <param name="refersTo">Whom a pronoun or a role means that names the source; null if nobody is known.</param>
    /// <param name="isEnglish">Whether it is in English, as whose numbers and words of doubt are read.</param>
    public static Suggestion Of(Grammar grammar, Candidate candidate, TokenRange? refersTo, bool isEnglish)
    {
        var article = grammar.Article;
        Span SpanOf(TokenRange range) => article.SpanOf(range.First, range.Last);
        var content = candidate.Content.ConvertAll(SpanOf);
        List<Span> cue = [SpanOf(candidate.Cue), .. candidate.MoreCues.Select(SpanOf)];
        List<Span> source = candidate.Source is { } named ? [SpanOf(named)] : [];
        List<SuggestedHop> chain =
        [
            .. candidate.Nearer.Select(hop => new SuggestedHop(SpanOf(hop), null)),
            .. source.Select(mention => new SuggestedHop(mention, cue[0], refersTo is { } meant ? SpanOf(meant)
            : null)),
            .. candidate.Further.Select(hop =>
            new SuggestedHop(SpanOf(hop.Mention), hop.Cue is { } said ? SpanOf(said) : null)),
        ];
        var all = source.Concat(cue).Concat(content).Concat(chain.Select(hop => hop.Mention).OfType<Span>()).ToList();
        var tier = candidate.IsQuestion ? SuggestionTier.Question
            : candidate.Confidence >= 0.9 ? SuggestionTier.Preselected
            : candidate.Confidence >= 0.6 ? SuggestionTier.Offered
            : SuggestionTier.Question;
        Suggestion suggestion = new(
            new(all.Min(span => span.Start), all.Max(span => span.End)), source, cue, content, chain,
            candidate.Mode ?? ModeOf(article, candidate), candidate.Confidence, tier, candidate.Pattern,
            candidate.Reason);
        if (!isEnglish)
        {
            return suggestion;
        }

        var (figures, dates) = new Quantities(grammar).Of(candidate.Content);
        return suggestion with
        {
            Figures = figures,
            Dates = dates,
            Hedges = [.. candidate.Content.Prepend(candidate.Cue).SelectMany(part => Hedges.In(grammar, part))],
        };
    }

    private static SuggestedMode ModeOf(Article article, Candidate candidate)
    {
        if (candidate.Content.Count == 0)
        {
            return SuggestedMode.Link;
        }

        var quoted = candidate.Content.Exists(part => Enumerable.Range(part.First, part.Last - part.First + 1)
            .Any(token => article.QuotationOf(token) >= 0));
        return !quoted ? SuggestedMode.Indirect
            : candidate.Content.TrueForAll(part => article.QuotationOf(part.First) is >= 0 and var number
                && article.QuotationOf(part.Last) == number)
                ? SuggestedMode.Direct
                : SuggestedMode.Mixed;
    }
}
