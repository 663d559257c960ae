using Provenance.Data.Readers;
using Provenance.Data.Readers.Paging;
using Provenance.Domain.Analysis;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Tests.Readers;

/// <summary>Every batch read is one statement, however many keys it is given, and answers what is there.</summary>
public sealed class BatchReadTests(GeneratedStore generated) : IClassFixture<GeneratedStore>
{
    private const int ManyKeys = 40_000;

    private static readonly PageRequest _five = PageRequests.First(5);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, Func<TemporaryStore, Task<int>>, int> ReadsOfManyKeys => new()
    {
        { "claims", async store => (await store.Get<ClaimReader>().ByIdAsync(Ids(id => new ClaimId(id)))).Count, 50 },
        { "claims by key", async store => (await store.Get<ClaimReader>().ByKeyAsync(Keys("C"))).Count, 50 },
        { "sources", async store => (await store.Get<SourceReader>().ByIdAsync(Ids(id => new SourceId(id)))).Count, 10 },
        { "sources by key", async store => (await store.Get<SourceReader>().ByKeyAsync(Keys("S"))).Count, 10 },
        { "sources by name", async store => (await store.Get<SourceReader>().ByNameAsync(Keys("outlet "))).Count, 10 },
        { "documents", async store => (await store.Get<DocumentReader>().ByIdAsync(Ids(id => new DocumentId(id)))).Count, 10 },
        { "documents by key", async store => (await store.Get<DocumentReader>().ByKeyAsync(Keys("D"))).Count, 10 },
        {
            "documents by address",
            async store => (await store.Get<DocumentReader>().ByUrlAsync(Keys("https://example.org/"))).Count,
            9
        },
        { "texts", async store => (await store.Get<DocumentReader>().TextByIdAsync(Ids(id => new DocumentId(id)))).Count, 1 },
        { "questions", async store => (await store.Get<QuestionReader>().ByIdAsync(Ids(id => new QuestionId(id)))).Count, 2 },
        { "questions by key", async store => (await store.Get<QuestionReader>().ByKeyAsync(Keys("Q"))).Count, 2 },
        { "statements", async store => (await store.Get<StatementReader>().ByIdAsync(Ids(id => new StatementId(id)))).Count, 350 },
        {
            "all statements by claim",
            async store => (await store.Get<StatementReader>().ByClaimAsync(Ids(id => new ClaimId(id)))).Sum(of => of.Count()),
            350
        },
        {
            "all statements by document",
            async store => (await store.Get<StatementReader>().ByDocumentAsync(Ids(id => new DocumentId(id)))).Sum(of => of.Count()),
            350
        },
        {
            "all citations by citing statement",
            async store => (await store.Get<CitationReader>().ByCitingAsync(Ids(id => new StatementId(id)))).Sum(of => of.Count()),
            1050
        },
        {
            "all citations by cited statement",
            async store => (await store.Get<CitationReader>().ByCitedAsync(Ids(id => new StatementId(id)))).Sum(of => of.Count()),
            1050
        },
        {
            "cited stances",
            async store => (await store.Get<CitationReader>().CitedStancesAsync(Ids(id => new StatementId(id)))).Count,
            300
        },
        { "citations", async store => (await store.Get<CitationReader>().ByIdAsync(Ids(id => new CitationId(id)))).Count, 1050 },
        { "first hand", async store => (await store.Get<CitationReader>().FirstHandAsync(Ids(id => new CitationId(id)))).Count, 300 },
        { "origins", async store => (await store.Get<CitationReader>().OriginsAsync(Ids(id => new StatementId(id)))).Count, 50 },
        { "evidence", async store => (await store.Get<EvidenceReader>().ByIdAsync(Ids(id => new EvidenceId(id)))).Count, 1050 },
        {
            "evidence by citation",
            async store => (await store.Get<EvidenceReader>().ByCitationAsync(Ids(id => new CitationId(id)))).Count,
            1050
        },
        { "links", async store => (await store.Get<ClaimLinkReader>().ByIdAsync(Ids(id => new ClaimLinkId(id)))).Count, 3 },
        { "links by claim", async store => (await store.Get<ClaimLinkReader>().ByClaimAsync(Ids(id => new ClaimId(id)))).Count, 5 },
        {
            "claims by question",
            async store => Rows(await store.Get<ClaimReader>().PageByQuestionAsync(Ids(id => new QuestionId(id)), _five)),
            5
        },
        {
            "statements by claim",
            async store => Rows(await store.Get<StatementReader>().PageByClaimAsync(Ids(id => new ClaimId(id)), _five)),
            50 * 5
        },
        {
            "statements by source",
            async store => Rows(await store.Get<StatementReader>().PageBySourceAsync(Ids(id => new SourceId(id)), _five)),
            7 * 5
        },
        {
            "statements by document",
            async store => Rows(await store.Get<StatementReader>().PageByDocumentAsync(Ids(id => new DocumentId(id)), _five)),
            7 * 5
        },
        {
            "citations by citing statement",
            async store => Rows(await store.Get<CitationReader>().PageByCitingAsync(Ids(id => new StatementId(id)), _five)),
            50 * (5 + 5 + 4 + 3 + 2 + 1)
        },
        {
            "citations by cited statement",
            async store => Rows(await store.Get<CitationReader>().PageByCitedAsync(Ids(id => new StatementId(id)), _five)),
            50 * (5 + 5 + 4 + 3 + 2 + 1)
        },
        {
            "evidence by document",
            async store => Rows(await store.Get<EvidenceReader>().PageByDocumentAsync(
                Ids(id => new DocumentId(id)), PageRequests.First(5, PageOrder.Text))),
            5
        },
        {
            "links between sources",
            async store => Rows(await store.Get<SourceLinkReader>().PageBySourceAsync(
                Ids(id => new SourceId(id)),
                SourceLinkDirection.CitedBy,
                includeParts: true,
                PageRequests.First(5, PageOrder.Citations))),
            0 + 1 + 2 + 3 + 4 + 5 + 5
        },
        {
            "citations behind links",
            async store => Rows(await store.Get<SourceLinkReader>().PageCitationsAsync(
                Ids(id => new SourceLinkKey(new(id), new(4), SourceLinkDirection.Cites, IncludeParts: false)), _five)),
            3 * 5
        },
    };

    [Theory]
    [MemberData(nameof(ReadsOfManyKeys), DisableDiscoveryEnumeration = true)]
    public async Task Forty_thousand_keys_are_one_statement(
        string what, Func<TemporaryStore, Task<int>> read, int expectedRows)
    {
        var store = generated.Fresh;

        var rows = await read(store);

        Assert.True(expectedRows == rows, $"{what}: {rows} rows instead of {expectedRows}");
        Assert.Single(store.Counter.Statements);
    }

    [Fact]
    public async Task No_keys_are_no_statement()
    {
        var store = generated.Fresh;

        Assert.Empty(await store.Get<ClaimReader>().ByIdAsync([], Cancellation));
        Assert.Empty(await store.Get<ClaimLinkReader>().ByClaimAsync([], Cancellation));
        Assert.Empty(await store.Get<EvidenceReader>().ByCitationAsync([], Cancellation));
        Assert.Empty(await store.Get<CitationReader>().FirstHandAsync([], Cancellation));
        Assert.Empty(await store.Get<CitationReader>().OriginsAsync([], Cancellation));
        Assert.Empty(await store.Get<SourceLinkReader>().PageCitationsAsync([], _five, Cancellation));
        Assert.Empty(await store.Get<SourceReader>().ByNameAsync([], Cancellation));
        Assert.Empty(await store.Get<StatementReader>().PageByClaimAsync([], _five, Cancellation));
        Assert.Empty(store.Counter.Statements);
    }

    [Fact]
    public async Task A_missing_key_is_absent()
    {
        var store = generated.Fresh;

        var claims = await store.Get<ClaimReader>().ByKeyAsync(["C7", "C51", "c8"], Cancellation);

        Assert.Equal(new ClaimId(7), Assert.Single(claims).Value.Id);
    }

    [Fact]
    public async Task A_name_finds_sources_whatever_its_case_and_all_of_them_if_ambiguous()
    {
        var store = generated.Fresh;

        var found = await store.Get<SourceReader>().ByNameAsync(["ZEITUNG 4", " the paper", "nobody"], Cancellation);

        Assert.Equal([new SourceId(4)], found["ZEITUNG 4"].Select(source => source.Id));
        Assert.Equal(10, found[" the paper"].Count());
        Assert.Empty(found["nobody"]);
    }

    [Fact]
    public async Task A_link_is_found_from_either_end()
    {
        var store = generated.Fresh;

        var links = await store.Get<ClaimLinkReader>().ByClaimAsync([new(1), new(5)], Cancellation);

        Assert.Equal(["L1", "L2"], links[new(1)].Select(link => link.Key));
        Assert.Equal(["L3"], links[new(5)].Select(link => link.Key));
        Assert.Equal(2, links.Count);
        Assert.Equal([Dimension.AsOf, Dimension.Value], links[new(5)].Single().Dimensions);
    }

    private static int Rows<TKey, TRow>(IReadOnlyDictionary<TKey, Page<TRow>> pages) =>
        pages.Values.Sum(page => page.Edges.Count);

    private static TKey[] Ids<TKey>(Func<long, TKey> id) => [.. Enumerable.Range(1, ManyKeys).Select(number => id(number))];

    private static string[] Keys(string prefix) =>
        [.. Enumerable.Range(1, ManyKeys).Select(number => $"{prefix}{number}")];
}
