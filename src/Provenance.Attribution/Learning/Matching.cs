using Provenance.Attribution.Phrases;
using Provenance.Attribution.Rules;

namespace Provenance.Attribution.Learning;

/// <summary>Pairs suggestions with annotated passages: their contents share a token, and so do their cues or their
/// sources.</summary>
internal static class Matching
{
    /// <summary>Judges the candidates of an article by its passages.</summary>
    public static JudgedArticle Judge(Grammar grammar, List<Candidate> candidates, AnnotatedArticle article)
    {
        var met = Of(grammar, candidates, article);
        var sources = Keys(article.Attributions.Select(passage => Ranges.Of(grammar, passage.Source)));
        var contents = Keys(article.Attributions.Select(passage => Ranges.OfContent(grammar, passage.Content)));
        Agreement agreement = new(candidates.Count, article.Attributions.Count, met.Count)
        {
            SameSource = Keys(candidates.Select(one => one.Source is { } named ? [named] : new List<TokenRange>()))
                .Count(sources.Remove),
            SameContent = Keys(candidates.Select(one => one.Content)).Count(contents.Remove),
        };
        return new(
            agreement,
            [.. candidates.Select((one, i) => new Judged(one.Pattern, one.Confidence, met.Contains(i)))]);
    }

    private static List<string> Keys(IEnumerable<List<TokenRange>> parts) =>
        [.. parts.Select(ranges => string.Join(' ', ranges.Select(range => $"{range.First}-{range.Last}")))];

    /// <summary>The places of the candidates that meet a passage; the most overlap first, each passage once.</summary>
    public static HashSet<int> Of(Grammar grammar, List<Candidate> candidates, AnnotatedArticle article)
    {
        var annotated = article.Attributions.Select(attribution => (
            Source: Ranges.Of(grammar, attribution.Source),
            Cue: Ranges.Of(grammar, attribution.Cue),
            Content: Ranges.OfContent(grammar, attribution.Content))).ToList();
        List<(int Overlap, int Candidate, int Passage)> pairs = [];
        for (var i = 0; i < candidates.Count; i++)
        {
            for (var j = 0; j < annotated.Count; j++)
            {
                var content = Shared(candidates[i].Content, annotated[j].Content);
                var cue = Shared([candidates[i].Cue, .. candidates[i].MoreCues], annotated[j].Cue);
                var source = candidates[i].Source is { } named ? Shared([named], annotated[j].Source) : 0;
                if (content > 0 && cue + source > 0)
                {
                    pairs.Add((content + (3 * (cue + source)), i, j));
                }
            }
        }

        HashSet<int> met = [];
        HashSet<int> used = [];
        foreach (var (_, candidate, passage) in pairs.OrderByDescending(pair => pair.Overlap))
        {
            if (!met.Contains(candidate) && used.Add(passage))
            {
                met.Add(candidate);
            }
        }

        return met;
    }

    private static int Shared(List<TokenRange> one, List<TokenRange> other) => one.Sum(range => other.Sum(with =>
        Math.Max(0, Math.Min(range.Last, with.Last) - Math.Max(range.First, with.First) + 1)));
}
