using Provenance.Pages.Records;
using Provenance.Pictures.Chains;

namespace Provenance.Pictures.Tests.Chains;

public sealed class ChainLayoutTests
{
    [Theory]
    [InlineData(3, 2, false)]
    [InlineData(20, 40, false)]
    [InlineData(60, 90, false)]
    [InlineData(60, 200, true)]
    public void No_line_runs_through_a_row_and_each_row_is_below_what_it_rests_on(int size, int citations, bool withRings)
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var layout = ChainLayout.Of(ChainRows.Of(Trace(size, citations, seed, withRings)));

            Assert.Equal(size, layout.Rows.Count);
            Assert.Equal(size, layout.Rows.Distinct().Count());
            foreach (var link in layout.Rows.SelectMany(row => row.Down))
            {
                var (from, to) = (layout.PlaceOf(link.Cited), layout.PlaceOf(link.Citing));
                Assert.True(withRings || from < to);
                Assert.True(withRings || layout.LaneOf(link.Cited) < layout.LaneOf(link.Citing));
                Assert.DoesNotContain(
                    layout.Rows,
                    row => row != link.Cited && row != link.Citing
                        && layout.LaneOf(row) == layout.LaneOf(link.Cited)
                        && layout.PlaceOf(row) > Math.Min(from, to) && layout.PlaceOf(row) < Math.Max(from, to));
            }
        }
    }

    [Fact]
    public void Beyond_sixty_those_who_have_it_from_the_same_are_one_row_with_their_number()
    {
        ChainTrace trace = new(
            [.. Enumerable.Range(0, 100).Select(Node)],
            [.. Enumerable.Range(1, 99).Select(i => Citation(i, 0))],
            [new("NAMED", new("0"))],
            new(true, null, 100));

        var rows = ChainRows.Of(trace);

        Assert.Equal([1, 99], rows.Select(row => row.Statements.Count));
        Assert.Equal("99 statements of Source 1, Source 2, Source 3 and 96 more", ChainWords.Name(rows[1]));
    }

    [Fact]
    public void However_many_there_are_sixty_rows_are_drawn() => Assert.Equal(
        ChainRows.Max, ChainRows.Of(Trace(500, 900, seed: 1, withRings: true)).Count);

    private static ChainTrace Trace(int size, int citations, int seed, bool withRings)
    {
        Random random = new(seed);
        return new(
            [.. Enumerable.Range(0, size).Select(Node)],
            [.. Enumerable.Range(0, citations).Select(_ => (Citing: random.Next(size), Cited: random.Next(size)))
                .Where(pair => pair.Citing != pair.Cited)
                .Select(pair => withRings || pair.Citing < pair.Cited ? Citation(pair.Citing, pair.Cited) : Citation(pair.Cited, pair.Citing))],
            [],
            new(true, null, size));
    }

    private static ChainTraceNode Node(int number) =>
        new(new($"{number}", new SourceRef("Outlet", $"s{number}", $"Source {number}"), "ASSERTS", null, []));

    private static ChainCitation Citation(int citing, int cited) => new("REPORTS", true, new($"{citing}"), new($"{cited}"), []);
}
