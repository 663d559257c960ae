using System.Collections;
using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Tests.Readers;

/// <summary>Every batch read is one statement, however many keys it is given, and answers what is there.</summary>
public sealed class BatchReadTests(GeneratedStore generated) : IClassFixture<GeneratedStore>
{
    private const int ManyKeys = 40_000;

    private static readonly ClaimId[] _claims = Ids(id => new ClaimId(id));
    private static readonly SourceId[] _sources = Ids(id => new SourceId(id));
    private static readonly DocumentId[] _documents = Ids(id => new DocumentId(id));
    private static readonly QuestionId[] _questions = Ids(id => new QuestionId(id));
    private static readonly StatementId[] _statements = Ids(id => new StatementId(id));
    private static readonly CitationId[] _citations = Ids(id => new CitationId(id));
    private static readonly EvidenceId[] _evidence = Ids(id => new EvidenceId(id));
    private static readonly ClaimLinkId[] _links = Ids(id => new ClaimLinkId(id));
    private static readonly PageRequest _five = PageRequests.First(5);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, Func<TemporaryStore, Task<int>>, int> ReadsOfManyKeys => new()
    {
        { "claims", store => KeysAsync(store.Get<ClaimReader>().ByIdAsync(_claims)), 50 },
        { "claims by key", store => KeysAsync(store.Get<ClaimReader>().ByKeyAsync(Keys("C"))), 50 },
        { "sources", store => KeysAsync(store.Get<SourceReader>().ByIdAsync(_sources)), 10 },
        { "sources by key", store => KeysAsync(store.Get<SourceReader>().ByKeyAsync(Keys("S"))), 10 },
        { "sources by name", store => KeysAsync(store.Get<SourceReader>().ByNameAsync(Keys("outlet "))), 10 },
        { "documents", store => KeysAsync(store.Get<DocumentReader>().ByIdAsync(_documents)), 10 },
        { "documents by key", store => KeysAsync(store.Get<DocumentReader>().ByKeyAsync(Keys("D"))), 10 },
        {
            "documents by address",
            store => KeysAsync(store.Get<DocumentReader>().ByAddressAsync(Keys("example.org/"))),
            9
        },
        { "texts", store => KeysAsync(store.Get<DocumentReader>().TextByIdAsync(_documents)), 1 },
        { "questions", store => KeysAsync(store.Get<QuestionReader>().ByIdAsync(_questions)), 2 },
        { "questions by key", store => KeysAsync(store.Get<QuestionReader>().ByKeyAsync(Keys("Q"))), 2 },
        { "statements", store => KeysAsync(store.Get<StatementReader>().ByIdAsync(_statements)), 350 },
        {
            "all statements by claim",
            store => RowsAsync(store.Get<StatementReader>().ByClaimAsync(_claims)),
            350
        },
        {
            "all statements by document",
            store => RowsAsync(store.Get<StatementReader>().ByDocumentAsync(_documents)),
            350
        },
        {
            "all citations by cited statement",
            store => RowsAsync(store.Get<CitationReader>().FirstOfCitedAsync(_statements, 2000)),
            1050
        },
        { "citations", store => KeysAsync(store.Get<CitationReader>().ByIdAsync(_citations)), 1050 },
        { "first hand", store => KeysAsync(store.Get<CitationReader>().FirstHandAsync(_citations)), 300 },
        { "origins", store => KeysAsync(store.Get<CitationReader>().OriginsAsync(_statements)), 50 },
        { "evidence", store => KeysAsync(store.Get<EvidenceReader>().ByIdAsync(_evidence)), 1050 },
        {
            "evidence by citation",
            store => KeysAsync(store.Get<EvidenceReader>().ByCitationAsync(_citations)),
            1050
        },
        { "links", store => KeysAsync(store.Get<ClaimLinkReader>().ByIdAsync(_links)), 3 },
        { "links by claim", store => KeysAsync(store.Get<ClaimLinkReader>().ByClaimAsync(_claims)), 5 },
        {
            "claims by question",
            store => RowsAsync(store.Get<ClaimReader>().PageByQuestionAsync(_questions, _five)),
            5
        },
        {
            "statements by claim",
            store => RowsAsync(store.Get<StatementReader>().PageByClaimAsync(_claims, _five)),
            50 * 5
        },
        {
            "statements by source",
            store => RowsAsync(store.Get<StatementReader>().PageBySourceAsync(_sources, _five)),
            7 * 5
        },
        {
            "statements by document",
            store => RowsAsync(store.Get<StatementReader>().PageByDocumentAsync(_documents, _five)),
            7 * 5
        },
        {
            "citations by citing statement",
            store => RowsAsync(store.Get<CitationReader>().PageByCitingAsync(_statements, _five)),
            50 * (5 + 5 + 4 + 3 + 2 + 1)
        },
        {
            "citations by cited statement",
            store => RowsAsync(store.Get<CitationReader>().PageByCitedAsync(_statements, _five)),
            50 * (5 + 5 + 4 + 3 + 2 + 1)
        },
        {
            "evidence by document",
            store => RowsAsync(store.Get<EvidenceReader>().PageByDocumentAsync(
                _documents, PageRequests.First(5, PageOrder.Text))),
            5
        },
        {
            "links between sources",
            store => RowsAsync(store.Get<SourceLinkReader>().PageBySourceAsync(
                _sources,
                SourceLinkDirection.CitedBy,
                includeParts: true,
                question: null,
                PageRequests.First(5, PageOrder.Citations))),
            0 + 1 + 2 + 3 + 4 + 5 + 5
        },
        {
            "citations behind links",
            store => RowsAsync(store.Get<SourceLinkReader>().PageCitationsAsync(
                Ids(id => new SourceLinkKey(new(id), new(4), SourceLinkDirection.Cites, IncludeParts: false)), _five)),
            3 * 5
        },
    };

    [Theory]
    [MemberData(nameof(ReadsOfManyKeys), DisableDiscoveryEnumeration = true)]
    public async Task Forty_thousand_keys_are_one_statement_and_one_more_where_an_absent_record_may_be_merged(
        string what, Func<TemporaryStore, Task<int>> read, int expectedRows)
    {
        var store = generated.Fresh;

        var rows = await read(store);

        Assert.True(expectedRows == rows, $"{what}: {rows} rows instead of {expectedRows}");
        Assert.Equal(what is "sources" or "sources by key" or "claims" or "claims by key" ? 2 : 1, store.Counter.Statements.Count);
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
        Assert.Empty(await store.Get<StatementReader>().PageByClaimAsync([], _five, cancellationToken: Cancellation));
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
        Assert.Equal([DriftDimension.AsOf, DriftDimension.Value], links[new(5)].Single().Dimensions);
    }

    private static async Task<int> KeysAsync<T>(Task<T> read)
        where T : IEnumerable => (await read).Cast<object>().Count();

    private static async Task<int> RowsAsync<TRow>(Task<IReadOnlyList<TRow>> read) => (await read).Count;

    private static async Task<int> RowsAsync<TKey, TRow>(Task<ILookup<TKey, TRow>> read) =>
        (await read).Sum(rows => rows.Count());

    private static async Task<int> RowsAsync<TKey, TRow>(Task<IReadOnlyDictionary<TKey, Page<TRow>>> read) =>
        (await read).Values.Sum(page => page.Edges.Count);

    private static TId[] Ids<TId>(Func<long, TId> id) =>
        [.. Enumerable.Range(1, ManyKeys).Select(number => id(number))];

    private static string[] Keys(string prefix) =>
        [.. Enumerable.Range(1, ManyKeys).Select(number => $"{prefix}{number}")];
}
