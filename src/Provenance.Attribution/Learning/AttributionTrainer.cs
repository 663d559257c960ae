using Provenance.Attribution.Rules;

namespace Provenance.Attribution.Learning;

/// <summary>Learns a model from annotated articles, such as those that a desk has worked through.</summary>
public static class AttributionTrainer
{
    private const int CueRounds = 5;
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

    /// <summary>Compares the rules with models by cross-validation: each article is read by a model that was trained on
    /// the others alone.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="folds">In how many parts they are parted; each is kept back once.</param>
    public static Evaluation Evaluate(IReadOnlyList<AnnotatedArticle> articles, int folds = Fifth)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        Evaluation sum = new(new(0, 0, 0), new(0, 0, 0));
        for (var fold = 0; fold < folds; fold++)
        {
            var model = Fitted([.. articles.Where((_, i) => i % folds != fold)]);
            foreach (var article in articles.Where((_, i) => i % folds == fold))
            {
                RuleReading reading = new(new(new(article.Text)));
                sum = new(
                    sum.Rules.Plus(Matching.Count(reading.Grammar, reading.Candidates, article)),
                    sum.Learned.Plus(Matching.Count(reading.Grammar, LearnedStage.Of(model, reading), article)));
            }
        }

        return sum;
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
