using Provenance.Pages.Documents;

namespace Provenance.Pages.Tests.Documents;

public sealed class MarkedPieceTests
{
    private const string Text = "He said she said no. It rained.";

    [Fact]
    public void A_text_is_cut_where_passages_begin_and_end_and_the_innermost_gives_the_mark()
    {
        var outer = Cited("outer", 1, 0, 20);
        var inner = Cited("inner", 2, 8, 19);

        var pieces = MarkedPiece.Of(Text, null, [outer, inner], [new(null, 21, 31, "It rained.")]);

        Assert.Equal(["He said ", "she said no", ".", " ", "It rained."], pieces.Select(piece => piece.Text));
        Assert.Equal(["outer", "inner", "outer", null, null], pieces.Select(piece => piece.Cited?.Key));
        Assert.Equal([false, false, false, false, true], pieces.Select(piece => piece.IsOwn));
        Assert.Equal(["inner", "outer"], pieces.SelectMany(piece => piece.Ends).Select(passage => passage.Key));
    }

    [Fact]
    public void Passages_of_other_parts_leave_a_text_alone() => Assert.Equal(
        Text,
        Assert.Single(MarkedPiece.Of(Text, null, [Cited("headline", 1, 0, 5, part: "TITLE")], [])).Text);

    [Fact]
    public void A_passage_is_of_the_kind_of_the_last_source_of_its_chain()
    {
        CitedPassage passage = new("p", 1, new(null, 0, 1, "H"), [Hop(2, "AnonymousSource", "nobody"), Hop(1, "Outlet", "bbc")]);

        Assert.Equal("nobody", passage.LastSource.Key);
        Assert.Equal(["bbc", "nobody"], passage.Chain.Select(source => source.Key));
    }

    private static CitedPassage Cited(string key, int number, int start, int end, string? part = null) =>
        new(key, number, new(part, start, end, Text[start..end]), [Hop(1, "Person", "she")]);

    private static Evidence Hop(int hop, string type, string source) => new(
        "p", hop, new(null, 0, 1, "H"), [], "PARAPHRASE", "NEUTRAL", null, null, null, new(type, source, source), new(
            "REPORTS", true, new(new("Outlet", "paper", "Paper")), new(new(type, source, source), null, "ASSERTS", null)));
}
