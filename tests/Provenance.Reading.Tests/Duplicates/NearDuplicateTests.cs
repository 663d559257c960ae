using Provenance.Reading.Duplicates;

namespace Provenance.Reading.Tests.Duplicates;

/// <summary>What a reprint shares with its original and what it changed.</summary>
public sealed class NearDuplicateTests
{
    private const string Wire =
        "HOLLIN (Wire) — The ferry across the Merrow will close in May, the transport ministry said on Monday. "
        + "It carried 340,000 passengers last year, a third fewer than in 2019.\n\n"
        + "“We cannot pay for it any more,” said Dora Quill, the mayor of Hollin. She added that 34 jobs are safe.";

    [Fact]
    public void The_same_text_is_in_itself_without_a_change()
    {
        var reprint = NearDuplicate.Compare(Wire, Wire);

        Assert.Equal((1, 1), (reprint.ShareOfOriginal, reprint.ShareOfReprint));
        Assert.Empty(reprint.Changes);
    }

    [Fact]
    public void Case_accents_and_punctuation_are_no_change() => Assert.Empty(NearDuplicate.Compare(
        "The café on Rue Mér closed, he said on Monday.", "THE CAFE ON RUE MER CLOSED; he said on Monday!").Changes);

    [Fact]
    public void A_figure_that_was_changed_is_named_with_its_place_in_both()
    {
        var other = Wire.Replace("340,000", "430,000", StringComparison.Ordinal);

        var reprint = NearDuplicate.Compare(Wire, other);

        var change = Assert.Single(reprint.Changes);
        Assert.Equal(
            (ChangeKind.Reworded, "340,000", "430,000"), (change.Kind, Wire[change.InOriginal], other[change.InReprint]));
        Assert.Equal(1 - (1.0 / 50), reprint.ShareOfOriginal, 6);
    }

    [Fact]
    public void What_was_left_out_and_what_was_added_are_told_apart()
    {
        var other = Wire
            .Replace("HOLLIN (Wire) — ", "", StringComparison.Ordinal)
            .Replace(" last year, a", " last year, the office’s figures show, a", StringComparison.Ordinal)
            .Replace(" She added that 34 jobs are safe.", "", StringComparison.Ordinal);

        var changes = NearDuplicate.Compare(Wire, other).Changes;

        Assert.Equal(
            [
                (ChangeKind.LeftOut, "HOLLIN (Wire", ""),
                (ChangeKind.Added, "", "the office’s figures show"),
                (ChangeKind.LeftOut, "She added that 34 jobs are safe", ""),
            ],
            changes.Select(change => (change.Kind, Wire[change.InOriginal], other[change.InReprint])));
        Assert.Equal(Wire.IndexOf(", a third", StringComparison.Ordinal), changes[1].InOriginal.Start.Value);
    }

    [Fact]
    public void A_paragraph_that_moved_is_no_change()
    {
        var paragraphs = Wire.Split("\n\n");

        var reprint = NearDuplicate.Compare(Wire, paragraphs[1] + "\n\n" + paragraphs[0]);

        Assert.Empty(reprint.Changes);
        Assert.Equal(1, reprint.ShareOfOriginal);
    }

    [Fact]
    public void A_wire_story_within_a_longer_article_is_likely_a_reprint_and_one_sentence_of_it_is_not()
    {
        var longer = string.Concat(Enumerable.Range(1, 60).Select(line => $"Line {line} tells of another day. ")) + Wire;
        var quoting = string.Concat(Enumerable.Range(1, 60).Select(line => $"Line {line} tells of another day. "))
            + Wire.Split("\n\n")[1];

        Assert.True(NearDuplicate.Compare(Wire, longer).IsLikely);
        Assert.False(NearDuplicate.Compare(Wire, quoting).IsLikely);
    }

    [Fact]
    public void Two_stories_of_one_event_in_their_own_words_share_nothing()
    {
        const string Other = "Hollin’s ferry is to stop running from May, according to the ministry of transport. "
            + "Passengers fell to 340,000 in the past year.";

        var reprint = NearDuplicate.Compare(Wire, Other);

        Assert.Equal((0, 0), (reprint.ShareOfOriginal, reprint.ShareOfReprint));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("one", "")]
    [InlineData("", "one two three four five six")]
    [InlineData("— …", "?")]
    public void Texts_of_hardly_a_word_share_nothing(string one, string other)
    {
        var reprint = NearDuplicate.Compare(one, other);

        Assert.Equal((0, 0), (reprint.ShareOfOriginal, reprint.ShareOfReprint));
        Assert.False(reprint.IsLikely);
    }

    [Fact]
    public void Changes_and_shared_words_make_up_both_texts_again()
    {
        Random random = new(17);
        for (var round = 0; round < 200; round++)
        {
            var (one, other) = (Made(random), Made(random));

            var reprint = NearDuplicate.Compare(one, other);

            var shared = (int)Math.Round(reprint.ShareOfOriginal * one.Split(' ').Length);
            Assert.Equal(one.Split(' ').Length, shared + reprint.Changes.Sum(change => Count(one[change.InOriginal])));
            Assert.Equal(other.Split(' ').Length, shared + reprint.Changes.Sum(change => Count(other[change.InReprint])));
        }

        static int Count(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

        static string Made(Random random) =>
            string.Join(' ', Enumerable.Range(0, random.Next(1, 60)).Select(_ => "abc"[random.Next(3)] + "x"));
    }
}
