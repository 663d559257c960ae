using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Text;

namespace Provenance.Data.Tests.Readers.Filtering;

public sealed class FilterTests(RandomStore random) : IClassFixture<RandomStore>
{
    private const int FiltersPerKind = 100;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private RandomGraph Graph => random.Graph;

    [Fact]
    public Task Any_filter_of_sources_finds_what_its_meaning_says() => CheckAsync<Source, SourceFilterInput>(
        1, Graph.Sources, listing => random.Store.Get<SourceReader>().PageAsync(listing, cancellationToken: Cancellation));

    [Fact]
    public Task Any_filter_of_documents_finds_what_its_meaning_says() => CheckAsync<Document, DocumentFilterInput>(
        2, Graph.Documents, listing => random.Store.Get<DocumentReader>().PageAsync(listing, cancellationToken: Cancellation));

    [Fact]
    public Task Any_filter_of_claims_finds_what_its_meaning_says() => CheckAsync<Claim, ClaimFilterInput>(
        3, Graph.Claims, listing => random.Store.Get<ClaimReader>().PageAsync(listing, cancellationToken: Cancellation));

    [Fact]
    public Task Any_filter_of_statements_finds_what_its_meaning_says() => CheckAsync<Statement, StatementFilterInput>(
        4, Graph.Statements, listing => random.Store.Get<StatementReader>().PageAsync(listing, cancellationToken: Cancellation));

    [Fact]
    public Task Any_filter_of_citations_finds_what_its_meaning_says() => CheckAsync<Citation, CitationFilterInput>(
        5, Graph.Citations, listing => random.Store.Get<CitationReader>().PageAsync(listing, cancellationToken: Cancellation));

    [Fact]
    public async Task Each_parent_has_its_own_filtered_page_in_one_statement()
    {
        var filters = new RandomFilters(6);
        var evaluation = new FilterEvaluation(Graph);
        ClaimId[] claims = [.. Graph.Claims.Select(claim => claim.Id)];
        for (var i = 0; i < 25; i++)
        {
            var where = (StatementFilterInput)filters.Filter(typeof(StatementFilterInput), 3);
            random.Store.Counter.Reset();
            var pages = await random.Store.Get<StatementReader>().PageByClaimAsync(
                claims, Listings.Of(where, count: true), cancellationToken: Cancellation);

            Assert.Equal(2, random.Store.Counter.Count);
            foreach (var (claim, page) in pages)
            {
                var expected = Graph.Statements
                    .Where(statement => statement.ClaimId == claim && evaluation.Satisfies(statement, where))
                    .ToList();
                Assert.Equal(expected.Select(row => row.Id), page.Edges.Select(edge => edge.Node.Id));
                Assert.Equal(expected.Count, page.TotalCount);
            }
        }
    }

    [Fact]
    public async Task Null_asks_for_what_is_missing()
    {
        var reader = random.Store.Get<DocumentReader>();
        var missing = await reader.PageAsync(
            Listings.Of(new DocumentFilterInput { Title = new() { Eq = null } }), cancellationToken: Cancellation);
        var there = await reader.PageAsync(
            Listings.Of(new DocumentFilterInput { Title = new() { Neq = null } }), cancellationToken: Cancellation);

        Assert.NotEmpty(missing.Edges);
        Assert.All(missing.Edges, edge => Assert.Null(edge.Node.Title));
        Assert.Equal(Graph.Documents.Count(document => document.Title is not null), there.Edges.Count);
        Assert.All(there.Edges, edge => Assert.NotNull(edge.Node.Title));
    }

    [Fact]
    public async Task Values_are_parameters_and_never_part_of_the_statement()
    {
        const string Hostile = "x'; DROP TABLE claim; --";
        random.Store.Counter.Reset();
        await random.Store.Get<ClaimReader>().PageAsync(
            Listings.Of(new ClaimFilterInput
            {
                Key = new() { Eq = Hostile, In = [Hostile], Contains = Hostile, StartsWith = Hostile },
            }),
            cancellationToken: Cancellation);

        Assert.DoesNotContain("DROP", random.Store.Counter.Statements.Single(), StringComparison.OrdinalIgnoreCase);
    }

    public static TheoryData<ClaimFilterInput, string> Excessive => new()
    {
        { Enumerable.Range(0, 10).Aggregate(new ClaimFilterInput(), (inner, _) => new() { Not = inner }), "10 levels" },
        { new() { Or = [.. Enumerable.Repeat(new ClaimFilterInput { Key = new() { Eq = "a" } }, 101)] }, "100 conditions" },
        { new() { Key = new() { In = [.. Enumerable.Repeat("a", 1001)] } }, "1,001 values" },
        { new() { Modality = new() { In = [.. Enumerable.Repeat(ClaimModality.Fact, 1001)] } }, "1,001 values" },
        { new() { Key = new() { Contains = new string('a', 1001) } }, "1,001 characters" },
        { new() { Key = new() { Nin = [new string('a', 1001)] } }, "1,001 characters" },
    };

    [Theory]
    [MemberData(nameof(Excessive))]
    public void A_filter_beyond_the_limits_is_refused(ClaimFilterInput where, string message)
    {
        Assert.False(Listing.TryCreate(where, null, 1, null, null, null, false, out _, out var error));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_at_the_limits_is_answered()
    {
        var deepest = Enumerable.Range(0, 8).Aggregate(
            new ClaimFilterInput { Key = new() { Nin = [.. Enumerable.Repeat(new string('a', 1000), 1000)] } },
            (inner, _) => new() { Not = inner });
        var widest = new ClaimFilterInput
        {
            Or = [.. Enumerable.Repeat(new ClaimFilterInput { Proposition = new() { Contains = "a" } }, 99)],
            And = [deepest],
        };

        var page = await random.Store.Get<ClaimReader>().PageAsync(Listings.Of(widest), cancellationToken: Cancellation);

        Assert.Equal(
            Graph.Claims.Where(claim => Folding.Fold(claim.Proposition).Contains('a', StringComparison.Ordinal))
                .Select(claim => claim.Id),
            page.Edges.Select(edge => edge.Node.Id));
    }

    private async Task CheckAsync<TRow, TFilter>(
        int seed, IReadOnlyList<TRow> rows, Func<Listing<TRow>, Task<Page<TRow>>> read)
        where TRow : class
        where TFilter : FilterInput<TRow>
    {
        var filters = new RandomFilters(seed);
        var evaluation = new FilterEvaluation(Graph);
        var telling = 0;
        for (var i = 0; i < FiltersPerKind; i++)
        {
            var where = (TFilter)filters.Filter(typeof(TFilter), depth: 1 + (i % 4));
            random.Store.Counter.Reset();
            var page = await read(Listings.Of(where));

            Assert.Single(random.Store.Counter.Statements);
            var expected = rows.Where(row => evaluation.Satisfies(row, where)).ToList();
            Assert.True(
                expected.Select(Id).SequenceEqual(page.Edges.Select(edge => Id(edge.Node))),
                $"{where}\n{random.Store.Counter.Statements[0]}");
            telling += expected.Count > 0 && expected.Count < rows.Count ? 1 : 0;
        }

        Assert.True(telling > FiltersPerKind / 4, $"Only {telling} filters find some rows and not others.");

        static object? Id(TRow row) => typeof(TRow).GetProperty("Id")!.GetValue(row);
    }
}
