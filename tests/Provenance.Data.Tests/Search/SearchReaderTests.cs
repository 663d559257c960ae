using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Search;
using Provenance.Data.Tests.Readers;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Data.Tests.Search;

public sealed class SearchReaderTests(SampleStore sample) : IClassFixture<SampleStore>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_meet_every_match_once_and_facets_count_them()
    {
        var all = await SearchAsync("korean", Page(100));
        Assert.Equal(2, sample.Store.Counter.Count);
        Assert.False(all.Page.HasNext);
        Assert.Equal(all.Page.Edges.Count, all.Page.TotalCount);
        Assert.Equal(
            all.Page.Edges.CountBy(edge => edge.Node.Kind).ToDictionary(),
            all.Facets!.Where(facet => facet.Value > 0).ToDictionary());

        List<SearchMatch> met = [];
        SearchResults? page = null;
        do
        {
            page = await SearchAsync("korean", Page(3, page?.Page.Edges[^1].Cursor));
            met.AddRange(page.Page.Edges.Select(edge => edge.Node));
        }
        while (page.Page.HasNext);

        Assert.Equal(
            all.Page.Edges.Select(edge => (edge.Node.Kind, edge.Node.Number)),
            met.Select(match => (match.Kind, match.Number)));
    }

    [Fact]
    public async Task Pages_from_the_end_meet_the_same_in_the_same_order()
    {
        var all = await SearchAsync("korean", Page(100));
        List<Edge<SearchMatch>> met = [];
        SearchResults? page = null;
        do
        {
            page = await SearchAsync("korean", Page(null, last: 3, before: page?.Page.Edges[0].Cursor));
            Assert.Equal(all.Page.TotalCount, page.Page.TotalCount);
            Assert.Equal(all.Facets!.Where(facet => facet.Value > 0).ToDictionary(), page.Facets);
            met.InsertRange(0, page.Page.Edges);
        }
        while (page.Page.HasPrevious);

        Assert.Equal(all.Page.Edges.Select(Shown), met.Select(Shown));
    }

    [Fact]
    public async Task A_condition_on_documents_leaves_what_they_bear_out()
    {
        DocumentFilterInput ofHuffPost = new() { Publisher = new() { Key = new() { Eq = "huffpost" } } };
        var documents = await sample.Store.Get<DocumentReader>()
            .PageAsync(Listings.Of(ofHuffPost), cancellationToken: Cancellation);
        var numbers = documents.Edges.Select(edge => edge.Node.Id).ToHashSet();
        var said = (await sample.Store.Get<StatementReader>().ByDocumentAsync(numbers, Cancellation))
            .SelectMany(group => group).ToList();
        var all = await SearchAsync("korean", Page(100));

        var found = await SearchAsync("korean", Page(100), new() { Publisher = ofHuffPost.Publisher });

        Assert.NotEmpty(found.Page.Edges);
        Assert.True(found.Page.TotalCount < all.Page.TotalCount);
        Assert.Equal(
            all.Page.Edges.Where(edge => edge.Node.Kind switch
            {
                SearchKind.Document => numbers.Contains(new(edge.Node.Number)),
                SearchKind.Claim => said.Any(statement => statement.ClaimId == new ClaimId(edge.Node.Number)),
                _ => said.Any(statement => statement.SourceId == new SourceId(edge.Node.Number)),
            }).Select(Shown),
            found.Page.Edges.Select(Shown));
    }

    [Fact]
    public async Task A_kind_may_be_asked_for_by_any_operation()
    {
        var all = await SearchAsync("korean", Page(100));
        foreach (var (where, holds) in new (EnumOperationFilterInput<SearchKind>, Func<SearchKind, bool>)[]
        {
            (new() { Eq = SearchKind.Claim }, kind => kind == SearchKind.Claim),
            (new() { Neq = SearchKind.Claim }, kind => kind != SearchKind.Claim),
            (new() { In = [SearchKind.Claim, SearchKind.Source] }, kind => kind != SearchKind.Document),
            (new() { Nin = [SearchKind.Claim] }, kind => kind != SearchKind.Claim),
            (new() { Eq = null }, _ => false),
        })
        {
            var found = await SearchAsync("korean", Page(100), new() { Kind = where });
            Assert.Equal(all.Page.Edges.Where(edge => holds(edge.Node.Kind)).Select(Shown), found.Page.Edges.Select(Shown));
        }
    }

    [Fact]
    public async Task What_matches_is_marked_in_the_snippet()
    {
        var found = await SearchAsync("CASUALT", Page(100));
        Assert.NotEmpty(found.Page.Edges);
        Assert.All(found.Page.Edges, edge => Assert.Contains(edge.Node.Snippet, part =>
            part.Matches && part.Text.StartsWith("casualt", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task What_costs_extra_is_left_out_unless_it_is_asked_for()
    {
        var all = await SearchAsync("korean", Page(3));
        sample.Store.Counter.Reset();
        var found = await sample.Store.Get<SearchReader>()
            .SearchAsync("korean", SearchCondition.None, Page(3, countTotal: false), default, Cancellation);

        Assert.Equal(1, sample.Store.Counter.Count);
        Assert.True(all.Page.HasNext);
        Assert.False(found.Page.HasNext);
        Assert.Null(found.Facets);
        Assert.Equal(
            all.Page.Edges.Select(edge => (edge.Cursor, edge.Node.Kind, edge.Node.Number)),
            found.Page.Edges.Select(edge => (edge.Cursor, edge.Node.Kind, edge.Node.Number)));
        Assert.All(found.Page.Edges, edge => Assert.DoesNotContain(edge.Node.Snippet, part => part.Text.Length > 0));
    }

    [Fact]
    public async Task No_text_can_make_a_search_fail()
    {
        string[] pieces =
            ["\"", "*", "(", ")", "OR", "AND", "NOT", "NEAR(", "title:", "^", "-", "+", "{", "'", "--", ";", "\0", "\u0301",
             "\ud83d", "\ufffd", "korea", "½", "ª", "Ж", " ", "\u0002", "%", "_", "\\"];
        var random = new Random(20250115);
        for (var i = 0; i < 300; i++)
        {
            var text = string.Concat(random.GetItems(pieces, 1 + random.Next(6)));
            Assert.NotNull(await SearchAsync(text, Page(5)));
        }
    }

    [Fact]
    public async Task A_cursor_that_holds_no_number_has_nothing_after_it()
    {
        var cursor = Cursor.Encode(PageOrder.Rank, [BitConverter.DoubleToInt64Bits(double.NaN), 1]);
        Assert.Empty((await SearchAsync("korean", Page(5, cursor))).Page.Edges);
    }

    [Fact]
    public void Terms_are_words_and_runs_of_characters_without_spaces()
    {
        var text = SearchText.Of(" Ab1-\"о\u0301н*ガザ市, x ");

        Assert.Equal(["ab1", "он", "ガ ザ 市", "x"], text.Terms.Select(term => string.Join(' ', term.Forms)));
        Assert.Equal([false, false, false, true], text.Terms.Select(term => term.IsPrefix));
        Assert.Equal(["ab1", "он", "ガザ市", "x"], text.NameWords);
    }

    private static string Shown(Edge<SearchMatch> edge) =>
        $"{edge.Node.Kind} {edge.Node.Number} {edge.Cursor}: "
        + string.Concat(edge.Node.Snippet.Select(part => part.Matches ? $"[{part.Text}]" : part.Text));

    private static PageRequest Page(
        int? first, string? after = null, bool countTotal = true, int? last = null, string? before = null) =>
        PageRequest.TryCreate(PageOrder.Rank, first, after, last, before, countTotal, out var page, out var error)
            ? page
            : throw new ArgumentException(error);

    private async Task<SearchResults> SearchAsync(string text, PageRequest page, SearchFilterInput? where = null)
    {
        Assert.True(SearchCondition.TryCreate(where, out var condition, out var error), error);
        sample.Store.Counter.Reset();
        return await sample.Store.Get<SearchReader>().SearchAsync(text, condition, page, SearchExtras.All, Cancellation);
    }
}
