using System.Diagnostics;
using System.Text;
using Provenance.Attribution.Learning;

namespace Provenance.Attribution.Tests;

public sealed class RobustnessTests
{
    private const string Story =
        "“The ferry stays,” said Dora Quill, the mayor of Hollin. According to the harbour office, it made a loss of 3 million in 2024. "
        + "The Coast Press, citing officials, wrote that 12 people had been told “to go”, and the union said that it would strike.\n";

    private static readonly string[] _pieces =
    [
        "\"", "“", "”", "'", "‘", "’", "''", "«", "„", ",", ".", ":", ";", "(", ")", "—", "\n", "\n\n", " ", "said",
            "told", "according to",
        "cited", "as saying", "by", "that", "who", "which", "and", "he", "The BBC", "Mr. Quill", "U.S.", "4,000",
            "was", "asked", "is", "to", "between", "12", "$40", "000", "million", "%", "a third", "one", "in", "five", "May",
        "since", "mid-April", "2024", "dozens", "killed", "likely", "-strong", "or more", "9,9,9", "1.2.3", "99999999999999999999",
        "国", "да", "🚢", "\ud83d", "\udea2", "\0", "\u200f", "é", "x", "-", "...", "read more @", "via", "has not",
            "or denied", "means",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_text_throws_and_every_span_lies_in_it(int seed)
    {
        Random random = new(seed);
        for (var run = 0; run < 50; run++)
        {
            StringBuilder text = new("The office of the harbour said that it is so, and the rest of it was as it is in the text of the day. ");
            for (var length = random.Next(60); length > 0; length--)
            {
                text.Append(_pieces[random.Next(_pieces.Length)]).Append(random.Next(3) == 0 ? "" : " ");
            }

            AssertSound(text.ToString());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("said")]
    [InlineData(", said")]
    [InlineData("according to")]
    [InlineData(":")]
    [InlineData("''''''''''")]
    public void The_smallest_texts_are_sound(string text) => AssertSound(text);

    [Theory]
    [InlineData("x")]
    [InlineData("“")]
    [InlineData("he said ")]
    [InlineData("a, ")]
    [InlineData("said that ")]
    [InlineData("(")]
    [InlineData("\"a\" ")]
    [InlineData("\n“a")]
    [InlineData("国")]
    [InlineData("said that 4 ")]
    [InlineData("said that 000 000 ")]
    [InlineData("said that million million ")]
    [InlineData(Story)]
    public void The_time_for_200_kB_grows_with_the_length_and_not_faster(string piece)
    {
        _ = TimeOf(piece, 20_000);
        var (small, large) = (TimeOf(piece, 20_000), TimeOf(piece, 200_000));

        // Ten times the text may take 40 times the time before this fails: quadratic work would take 100 times.
        Assert.True(large < TimeSpan.FromSeconds(2) + (small * 40), $"20 kB took {small}, 200 kB {large}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_thousand_words_take_less_than_20_MB(bool isLearned)
    {
        var model = isLearned ? Invented.Model : null;
        var text = string.Concat(Enumerable.Repeat(Story, 25));
        for (var i = 0; i < 5; i++)
        {
            _ = Suggester.Suggest(text, model);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = Suggester.Suggest(text, model);

        Assert.InRange(text.Split(' ').Length, 1000, 1200);
        Assert.InRange(reading.Suggestions.Count, isLearned ? 1 : 80, 140);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Theory]
    [InlineData("he said ")]
    [InlineData("\"a\" ")]
    [InlineData("Quill averred that it is so. ")]
    public void With_a_model_the_time_for_200_kB_grows_with_the_length_too(string piece)
    {
        _ = TimeOf(piece, 20_000, Invented.Model);
        var (small, large) = (TimeOf(piece, 20_000, Invented.Model), TimeOf(piece, 200_000, Invented.Model));

        Assert.True(large < TimeSpan.FromSeconds(2) + (small * 40), $"20 kB took {small}, 200 kB {large}");
    }

    private static TimeSpan TimeOf(string piece, int length, AttributionModel? model = null)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1));
        var watch = Stopwatch.StartNew();
        _ = Suggester.Suggest(text, model);
        return watch.Elapsed;
    }

    private static void AssertSound(string text)
    {
        AssertSound(text, Suggester.Suggest(text));
        AssertSound(text, Suggester.Suggest(text, Invented.Model));
    }

    private static void AssertSound(string text, Reading reading)
    {
        foreach (var suggestion in reading.Suggestions)
        {
            Assert.NotEmpty(suggestion.Cue);
            Assert.All(
                suggestion.Source.Concat(suggestion.Cue).Concat(suggestion.Content).Append(suggestion.Passage),
                span => Assert.True(0 <= span.Start && span.Start < span.End
                    && span.End <= text.Length, $"{span} of {text}"));
            Assert.All(
                suggestion.Source.Concat(suggestion.Cue).Concat(suggestion.Content),
                span => Assert.True(suggestion.Passage.Holds(span)));
            Assert.InRange(suggestion.Confidence, 0, 1);
            Assert.All(
                suggestion.Figures.Select(figure => figure.Words)
                    .Concat(suggestion.Hedges.Select(hedge => hedge.Words))
                    .Concat(suggestion.Dates.Select(date => date.Words)),
                span => Assert.True(suggestion.Passage.Holds(span)));
        }

        Assert.All(reading.LeftOver, left => Assert.True(left.Sentence.End <= text.Length));
    }
}
