using Provenance.Attribution.Rules;

namespace Provenance.Attribution.Learning;

/// <summary>Learns a model from annotated articles, such as those that a desk has worked through.</summary>
public static class AttributionTrainer
{
    private const int CueRounds = 5;
    private const int PartRounds = 6;

    /// <summary>Into how many parts articles are parted, so that judging is learned from passages of articles that the
    /// chains have not seen.</summary>
    private const int Parts = 3;

    /// <summary>Trains a model.</summary>
    /// <param name="articles">The articles, in each of which all that ascribes is annotated.</param>
    /// <param name="cancellationToken">Stops the training.</param>
    public static AttributionModel Train(
        IReadOnlyList<AnnotatedArticle> articles, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        List<List<(Evidence Evidence, bool IsRight)>> seen = [];
        for (var part = 0; part < Parts; part++)
        {
            var trial = Fitted([.. articles.Where((_, i) => i % Parts != part)], cancellationToken);
            seen.Add([.. articles.Where((_, i) => i % Parts == part).SelectMany(article => Seen(trial, article))]);
        }

        var model = Fitted(articles, cancellationToken);
        model.Judge = JudgeTrainer.Fit([.. seen.SelectMany(part => part)]);
        model.Calibration = Calibration.Fit(seen.SelectMany(part =>
        {
            var judge = JudgeTrainer.Fit([.. seen.Where(other => other != part).SelectMany(other => other)]);
            return part.Select(one => (judge.Of(one.Evidence), one.IsRight));
        }));
        return model;
    }

    /// <summary>Compares the rules with models by cross-validation: each article is read by a model that was trained on
    /// the others alone.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="folds">In how many parts they are parted; each is kept back once.</param>
    /// <param name="cancellationToken">Stops the training.</param>
    public static Evaluation Evaluate(
        IReadOnlyList<AnnotatedArticle> articles, int folds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        List<JudgedArticle> rules = [], learned = [];
        for (var fold = 0; fold < folds; fold++)
        {
            var model = Train([.. articles.Where((_, i) => i % folds != fold)], cancellationToken);
            foreach (var article in articles.Where((_, i) => i % folds == fold))
            {
                RuleReading reading = new(new(new(article.Text)));
                rules.Add(Matching.Judge(reading.Grammar, reading.Candidates, article));
                learned.Add(Matching.Judge(reading.Grammar, LearnedStage.Of(model, reading), article));
            }
        }

        return new(Sum(rules), Sum(learned))
        {
            OfRules = [.. rules.SelectMany(article => article.Suggestions)],
            OfLearned = [.. learned.SelectMany(article => article.Suggestions)],
        };
    }

    private static Agreement Sum(List<JudgedArticle> articles) =>
        articles.Aggregate(new Agreement(0, 0, 0), (sum, article) => sum.Plus(article.Agreement));

    private static AttributionModel Fitted(
        IReadOnlyList<AnnotatedArticle> articles, CancellationToken cancellationToken)
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

        ChainTrainer.Train(model.Cues, cues, CueRounds, cancellationToken);
        ChainTrainer.Train(model.Parts, parts, PartRounds, cancellationToken);
        return model;
    }

    private static IEnumerable<(Evidence Evidence, bool IsRight)> Seen(AttributionModel model, AnnotatedArticle article)
    {
        RuleReading reading = new(new(new(article.Text)));
        var found = LearnedStage.Found(model, reading);
        var right = Matching.Of(reading.Grammar, [.. found.Select(one => one.Found.Candidate)], article);
        return found.Select((one, i) => (one.Evidence, right.Contains(i)));
    }
}
