using Provenance.Attribution.Rules;

namespace Provenance.Attribution.Learning;

/// <summary>Learns a model from annotated articles, such as those that a desk has worked through.</summary>
public static class AttributionTrainer
{
    private const int CueRounds = 6;
    private const int PartRounds = 6;

    /// <summary>Every fifth article is kept back to see how often suggestions are right.</summary>
    private const int Fifth = 5;

    /// <summary>Trains a model.</summary>
    /// <param name="articles">The articles, in each of which all that ascribes is annotated.</param>
    public static AttributionModel Train(IReadOnlyList<AnnotatedArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var trial = Fitted([.. articles.Where((_, i) => i % Fifth != 0)]);
        var seen = articles.Where((_, i) => i % Fifth == 0).SelectMany(article => Seen(trial, article)).ToList();
        var model = Fitted(articles);
        model.Shared = Calibration.Fit(seen.Where(one => one.IsShared).Select(one => (one.Score, one.IsRight)));
        model.Alone = Calibration.Fit(seen.Where(one => !one.IsShared).Select(one => (one.Score, one.IsRight)));
        return model;
    }

    private static AttributionModel Fitted(IReadOnlyList<AnnotatedArticle> articles)
    {
        AttributionModel model = new() { Articles = articles.Count };
        List<Sequence> cues = [];
        List<Sequence> parts = [];
        foreach (var article in articles)
        {
            var (sentences, around) = Examples.Of(article);
            cues.AddRange(sentences);
            parts.AddRange(around);
        }

        ChainTrainer.Train(model.Cues, cues, CueRounds);
        ChainTrainer.Train(model.Parts, parts, PartRounds);
        return model;
    }

    private static IEnumerable<(double Score, bool IsShared, bool IsRight)> Seen(
        AttributionModel model, AnnotatedArticle article)
    {
        RuleReading reading = new(new(new(article.Text)));
        var found = LearnedStage.Scored(model, reading).ToList();
        var right = Matching.Of(reading.Grammar, found.ConvertAll(one => one.Candidate), article);
        return found.Select((one, i) => (one.Score, one.IsShared, right.Contains(i)));
    }
}
