using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Tests.Readers.Rows;

public sealed class RowSelectionTests(SampleStore sample) : IClassFixture<SampleStore>
{
    private static readonly RowSelection _name = new([nameof(Source.Name)], []);

    private static readonly RowSelection _cited = new(
        [nameof(Citation.Relation)],
        [
            new(nameof(Citation.CitedId), new(
                [nameof(Statement.SourceId), nameof(Statement.DocumentId), nameof(Statement.ClaimId)],
                [
                    new(nameof(Statement.SourceId), _name),
                    new(nameof(Statement.DocumentId), new([nameof(Document.PublishedAt)], [])),
                    new(nameof(Statement.ClaimId), RowSelection.Whole),
                ])),
        ]);

    private readonly RowsAtHand _atHand = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_that_others_refer_to_come_along_in_one_statement()
    {
        var store = sample.Store;
        var citations = await store.Get<CitationReader>().ByIdAsync(Ids(40), Wanted(RowSelection.Whole), Cancellation);
        var statements = await store.Get<StatementReader>().Ever.ByIdAsync(
            [.. citations.Values.Select(citation => citation.CitedId)], Cancellation);
        var sources = await store.Get<SourceReader>().ByIdAsync(
            [.. statements.Values.Select(statement => statement.SourceId)], Cancellation);
        var documents = await store.Get<DocumentReader>().ByIdAsync(
            [.. statements.Values.Select(statement => statement.DocumentId).OfType<DocumentId>()], Cancellation);
        var claims = await store.Get<ClaimReader>().ByIdAsync(
            [.. statements.Values.Select(statement => statement.ClaimId).OfType<ClaimId>()], Cancellation);
        store.Counter.Reset();

        await store.Get<CitationReader>().ByIdAsync(Ids(40), Wanted(_cited), Cancellation);

        Assert.Equal(1, store.Counter.Count);
        var cited = _cited.References[nameof(Citation.CitedId)];
        Assert.All(statements.Values, statement => Assert.Equal(
            (statement.SourceId, statement.DocumentId, statement.ClaimId),
            Known<StatementId, Statement>(cited, statement.Id) is { } known
                ? (known.SourceId, known.DocumentId, known.ClaimId)
                : default));
        Assert.All(sources.Values, source => Assert.Equal(
            (source.Name, source.GetType()),
            (Known<SourceId, Source>(_name, source.Id)?.Name, Known<SourceId, Source>(_name, source.Id)?.GetType())));
        Assert.All(documents.Values, document => Assert.Equal(
            document.PublishedAt,
            Known<DocumentId, Document>(new([nameof(Document.PublishedAt)], []), document.Id)?.PublishedAt));
        Assert.All(claims.Values, claim => Assert.Equal(
            claim.Proposition, Known<ClaimId, Claim>(RowSelection.Whole, claim.Id)?.Proposition));
        Assert.NotEmpty(claims);
        Assert.NotEmpty(documents);
    }

    [Fact]
    public async Task Only_what_is_wanted_is_read()
    {
        var store = sample.Store;
        store.Counter.Reset();
        var read = await store.Get<DocumentReader>().ByIdAsync(
            [new(1)], Wanted(new([nameof(Document.Title), nameof(Document.PublishedAt)], [])), Cancellation);
        var statement = Assert.Single(store.Counter.Statements);
        Assert.Contains("\"title\", row.\"published_at_basis\"", statement, StringComparison.Ordinal);
        Assert.DoesNotContain("sha256", statement, StringComparison.Ordinal);
        Assert.Null(read[new(1)].Key);

        var whole = (await store.Get<DocumentReader>().ByIdAsync([new(1)], Cancellation))[new(1)];
        Assert.Equal((whole.Id, whole.Title, whole.PublishedAt), (read[new(1)].Id, read[new(1)].Title, read[new(1)].PublishedAt));
    }

    [Fact]
    public async Task A_property_that_is_worked_out_of_others_makes_the_whole_row_be_read()
    {
        var read = await sample.Store.Get<DocumentReader>().ByIdAsync(
            [new(1)], Wanted(new([nameof(Document.Title), "Age"], [])), Cancellation);
        Assert.NotNull(read[new(1)].Key);
    }

    [Fact]
    public async Task Rows_at_hand_of_which_more_is_wanted_are_not_known()
    {
        await sample.Store.Get<CitationReader>().ByIdAsync(Ids(40), Wanted(_cited), Cancellation);
        var id = (await sample.Store.Get<CitationReader>().ByIdAsync(Ids(1), Cancellation)).Values
            .Select(citation => citation.CitedId).Single();
        RowSelection stance = new([nameof(Statement.Stance)], []);
        Assert.Null(Known<StatementId, Statement>(stance, id));
        Assert.Null(Known<StatementId, Statement>(RowSelection.Whole, id));
        Assert.NotNull(Known<StatementId, Statement>(new([nameof(Statement.SourceId)], []), id));
    }

    [Fact]
    public void Selections_of_the_same_are_the_same_whatever_their_order()
    {
        Assert.Equal(
            new RowSelection(["A", "B"], [new("C", _name), new("D", _name)]),
            new RowSelection(["B", "A", "B"], [new("D", _name), new("C", _name)]));
        Assert.NotEqual(new RowSelection(["A"], []), new RowSelection(["A"], [new("C", _name)]));
        Assert.NotEqual(new RowSelection([], []), RowSelection.Whole);
    }

    [Fact]
    public async Task A_page_whose_end_nobody_asks_for_reads_no_row_beyond_it()
    {
        var cited = (await sample.Store.Get<CitationReader>().ByIdAsync(Ids(100), Cancellation)).Values
            .GroupBy(citation => citation.CitedId).First(group => group.Count() > 1).Key;
        var reader = sample.Store.Get<CitationReader>();
        var one = PageRequests.First(1);
        var looks = (await reader.PageByCitedAsync(
            [cited], one, new(RowSelection.Whole, LooksBeyond: true, _atHand), Cancellation))[cited];
        var looksNot = (await reader.PageByCitedAsync(
            [cited], one, new(RowSelection.Whole, LooksBeyond: false, _atHand), Cancellation))[cited];

        Assert.Equal(looks.Edges.Select(edge => edge.Node), looksNot.Edges.Select(edge => edge.Node));
        Assert.Equal((true, false), (looks.HasNext, looksNot.HasNext));
    }

    private static CitationId[] Ids(int count) => [.. Enumerable.Range(1, count).Select(id => new CitationId(id))];

    private WantedRows Wanted(RowSelection rows) => new(rows, LooksBeyond: true, _atHand);

    private TRow? Known<TKey, TRow>(RowSelection rows, TKey id)
        where TKey : struct
        where TRow : class => Wanted(rows).Known<TKey, TRow>().Find(id);
}
