using Provenance.Attribution.Learning;

namespace Provenance.Attribution.Tests;

public sealed class LearningTests
{
    private static readonly string[] _names = ["Dora Quill", "the harbour office", "Captain Brandt", "a teacher", "the union"];

    private static readonly string[] _things =
    [
        "the ferry stays", "the bridge is safe", "the school will close in May", "the dam has held", "nobody was on board",
    ];

    private static readonly Lazy<AttributionModel> _model = new(() => AttributionTrainer.Train(Articles(40)));

    [Fact]
    public void A_verb_that_the_rules_do_not_know_is_learned_from_accepted_passages()
    {
        const string Text = "It rained on the harbour. The mayor averred that the ferry is old. It was a cold day in the town.";

        Assert.Empty(Suggester.Suggest(Text).Suggestions);
        var suggestion = Assert.Single(Suggester.Suggest(Text, _model.Value).Suggestions);
        Assert.Equal(
            ("The mayor", "averred", "the ferry is old"),
            (suggestion.Source[0].In(Text), suggestion.Cue[0].In(Text), suggestion.Content[0].In(Text)));
        Assert.Contains("averred", suggestion.Reason);
    }

    [Fact]
    public void A_model_survives_its_file()
    {
        using MemoryStream file = new();
        _model.Value.Save(file);
        file.Position = 0;
        var read = AttributionModel.Load(file);
        var text = Articles(1)[0].Text;

        Assert.Equal(40, read.Articles);
        Assert.Equal(
            Suggester.Suggest(text, _model.Value).Suggestions.Select(suggestion => suggestion.Passage),
            Suggester.Suggest(text, read).Suggestions.Select(suggestion => suggestion.Passage));
    }

    [Fact]
    public void The_same_articles_give_the_same_model()
    {
        using MemoryStream one = new(), other = new();
        AttributionTrainer.Train(Articles(10)).Save(one);
        AttributionTrainer.Train(Articles(10)).Save(other);

        Assert.Equal(one.ToArray(), other.ToArray());
    }

    [Theory]
    [InlineData(0, "no attribution model")]
    [InlineData(8, "version")]
    [InlineData(40, "damaged")]
    public void A_file_that_is_no_model_is_refused_with_the_reason(int changed, string reason)
    {
        using MemoryStream file = new();
        _model.Value.Save(file);
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
        var evaluation = AttributionTrainer.Evaluate(Articles(30), folds: 3);

        Assert.True(evaluation.IsBetter);
        Assert.Equal(evaluation.Rules.Annotated, evaluation.Learned.Annotated);
        Assert.InRange(evaluation.Learned.Recall, 0.9, 1);
    }

    [Fact]
    public void Nothing_is_learned_from_no_articles() =>
        Assert.DoesNotContain(
            Suggester.Suggest("The union said that it is so.", AttributionTrainer.Train([])).Suggestions,
            suggestion => suggestion.Rule == "learned");

    /// <summary>Invented articles of three sentences, of which the second ascribes something by a rare verb.</summary>
    private static List<AnnotatedArticle> Articles(int count) => [.. Enumerable.Range(0, count).Select(Article)];

    private static AnnotatedArticle Article(int number)
    {
        var name = _names[number % _names.Length];
        var thing = _things[(number + (number / _names.Length)) % _things.Length];
        const string Before = "It was a long day in the town. ";
        var source = char.ToUpperInvariant(name[0]) + name[1..];
        var text = $"{Before}{source} averred that {thing}. The sun shone on the water, and the boats were in the harbour.";
        var cue = Before.Length + source.Length + 1;
        var content = cue + "averred that ".Length;
        return new(
            $"article-{number}", text,
            [new([new(Before.Length, cue - 1)], [new(cue, cue + 7)], [new(content, content + thing.Length)])]);
    }
}
