using Provenance.Attribution.Lexicon;
using Provenance.Attribution.Phrases;

namespace Provenance.Attribution.Figures;

/// <summary>Finds words of doubt.</summary>
internal static class Hedges
{
    private static readonly Phrasebook _hedges = Phrasebook.Of("hedge");

    public static IEnumerable<SuggestedHedge> In(Grammar grammar, TokenRange part)
    {
        for (var at = part.First; at <= part.Last; at++)
        {
            // "in May" and "on 4 May" are months.
            if (_hedges.At(grammar, at, part.Last) is not { } hedge
                || (grammar.Form(at) is "may" or "might" && grammar[at].IsCapital && !grammar.IsSentenceStart(at)))
            {
                continue;
            }

            yield return new(
                grammar.Article.SpanOf(hedge.Words.First, hedge.Words.Last),
                Enum.TryParse<SuggestedLikelihood>(hedge.Tells, out var likelihood) ? likelihood : null);
            at = hedge.Words.Last;
        }
    }
}
