using Provenance.Attribution.Learning;

namespace Provenance.Attribution.Tests;

public sealed class LearningTests
{
    private static readonly AttributionModel _model = Invented.Model;

    [Fact]
    public void A_verb_that_the_rules_do_not_know_is_learned_from_accepted_passages()
    {
        const string Text = "It rained on the harbour. The mayor averred that the ferry is old. It was a cold day in the town.";

        Assert.Empty(Suggester.Suggest(Text).Suggestions);
        var suggestion = Assert.Single(Suggester.Suggest(Text, _model).Suggestions);
        Assert.Equal(
            ("The mayor", "averred", "the ferry is old"),
            (suggestion.Source[0].In(Text), suggestion.Cue[0].In(Text), suggestion.Content[0].In(Text)));
        Assert.Contains("averred", suggestion.Reason);
    }

    [Fact]
    public void A_model_survives_its_file()
    {
        using MemoryStream file = new();
        _model.Save(file);
        file.Position = 0;
        var read = AttributionModel.Load(file);
        var text = Invented.Articles(1)[0].Text;

        Assert.Equal(40, read.Articles);
        Assert.Equal(
            Suggester.Suggest(text, _model).Suggestions.Select(suggestion => suggestion.Passage),
            Suggester.Suggest(text, read).Suggestions.Select(suggestion => suggestion.Passage));
    }

    [Fact]
    public void The_same_articles_give_the_same_model()
    {
        using MemoryStream one = new(), other = new();
        AttributionTrainer.Train(Invented.Articles(10), TestContext.Current.CancellationToken).Save(one);
        AttributionTrainer.Train(Invented.Articles(10), TestContext.Current.CancellationToken).Save(other);

        Assert.Equal(one.ToArray(), other.ToArray());
    }

    [Theory]
    [InlineData(0, "no attribution model")]
    [InlineData(8, "version")]
    [InlineData(40, "damaged")]
    public void A_file_that_is_no_model_is_refused_with_the_reason(int changed, string reason)
    {
        using MemoryStream file = new();
        _model.Save(file);
        var bytes = file.ToArray();
        bytes[changed] ^= 0xFF;

        var error = Assert.Throws<InvalidDataException>(() => AttributionModel.Load(new MemoryStream(bytes)));
        Assert.Contains(reason, error.Message);
    }

    [Fact]
    public void An_empty_file_is_refused() =>
        Assert.Throws<InvalidDataException>(() => AttributionModel.Load(new MemoryStream()));

    [Fact]
    public void Cross_validation_tells_that_learning_helps_where_the_rules_do_not_know_the_verb()
    {
        var evaluation = AttributionTrainer.Evaluate(
            Invented.Articles(30), folds: 3, TestContext.Current.CancellationToken);

        Assert.True(evaluation.IsBetter);
        Assert.Equal(evaluation.Rules.Annotated, evaluation.Learned.Annotated);
        Assert.Equal(evaluation.Learned.Suggested, evaluation.OfLearned.Count);
        Assert.Equal(evaluation.Learned.Met, evaluation.OfLearned.Count(suggestion => suggestion.IsRight));
        Assert.InRange(evaluation.Learned.Recall, 0.9, 1);
    }

    [Fact]
    public void Nothing_is_learned_from_no_articles() =>
        Assert.DoesNotContain(
            Suggester.Suggest(
                "The union said that it is so.",
                AttributionTrainer.Train([], TestContext.Current.CancellationToken)).Suggestions,
            suggestion => suggestion.Rule == "learned");
}
