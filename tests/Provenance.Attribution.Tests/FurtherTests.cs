using Provenance.Attribution.Further;

namespace Provenance.Attribution.Tests;

/// <summary>Passages of a further suggester beside those of the rules.</summary>
public sealed class FurtherTests
{
    private const string Text =
        "The harbour office said that the ferry will close in May. The mayor averred, in the Coast Press, that 34 jobs are safe.";

    [Fact]
    public void A_passage_that_the_rules_miss_is_offered_with_its_chain_and_figures()
    {
        var reading = Read(Text, Passage(Text, "The mayor", "averred", "34 jobs are safe") with
        {
            Nearer = [SpanOf(Text, "the Coast Press")],
        });

        Assert.Equal(["say that", "the language model x"], reading.Suggestions.Select(suggestion => suggestion.Rule));
        var suggestion = reading.Suggestions[1];
        Assert.Equal(SuggestionTier.Offered, suggestion.Tier);
        Assert.Equal("the language model x gave it, and its words are in the text", suggestion.Reason);
        Assert.Equal(["the Coast Press", "The mayor"], suggestion.Chain.Select(hop => hop.Mention!.Value.In(Text)));
        Assert.Equal(34, Assert.Single(suggestion.Figures).Value);
        Assert.Equal(new FurtherOutcome("the language model x", 1, 0, 2, []), reading.Further! with { Failures = [] });
        Assert.Empty(reading.LeftOver);
    }

    [Fact]
    public void A_passage_that_the_rules_have_too_is_joined_with_theirs()
    {
        var reading = Read(Text, Passage(Text, "The harbour office", "said", "the ferry will close"));

        var suggestion = Assert.Single(reading.Suggestions);
        Assert.Equal(SuggestionTier.Preselected, suggestion.Tier);
        Assert.Equal("the ferry will close in May", suggestion.Content[0].In(Text));
        Assert.Equal((0, 1), (reading.Further!.Added, reading.Further.Joined));
    }

    [Fact]
    public void A_passage_within_what_another_ascribes_is_none_of_its_own()
    {
        const string Nested = "The harbour office said that the mayor averred that the ferry will close in May.";

        var reading = Read(Nested, Passage(Nested, "the mayor", "averred", "the ferry will close in May"));

        Assert.Single(reading.Suggestions);
        Assert.Equal((0, 1), (reading.Further!.Added, reading.Further.Joined));
    }

    [Fact]
    public void A_passage_that_is_given_twice_is_one() => Assert.Equal(
        (1, 1),
        Read(Text, Passage(Text, "The mayor", "averred", "34 jobs are safe"), Passage(Text, null, "averred", "jobs are safe"))
            is { Further: { } further } ? (further.Added, further.Joined) : default);

    [Fact]
    public void Of_a_language_that_the_rules_do_not_know_the_further_passages_alone_are_suggested()
    {
        const string German =
            "Das Hafenamt erklärte am Montag, dass die Fähre im Mai den Betrieb einstellt und 4.000 Menschen umsteigen müssen.";

        var reading = Read(German, Passage(
            German, "Das Hafenamt", "erklärte",
            "die Fähre im Mai den Betrieb einstellt und 4.000 Menschen umsteigen müssen"));

        Assert.NotNull(reading.UnknownLanguage);
        Assert.Empty(Assert.Single(reading.Suggestions).Figures);
    }

    private static Reading Read(string text, params FurtherPassage[] passages) =>
        Suggester.Suggest(text, further: new("the language model x", passages, Dropped: 2, []));

    private static FurtherPassage Passage(string text, string? source, string cue, string content) =>
        new(source is null ? null : SpanOf(text, source), SpanOf(text, cue), [SpanOf(text, content)]);

    private static Span SpanOf(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new(start, start + words.Length);
    }
}
