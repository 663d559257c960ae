using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Tests.Analysis.Graph;

namespace Provenance.Data.Tests.Readers.Graph;

public sealed class CitationGraphReaderTests : IAsyncLifetime
{
    private TemporaryStore? _store;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ICitationGraph Graph => _store!.Get<ICitationGraph>();

    public async ValueTask InitializeAsync() => _store = await SampleCorpus.CreateStoreAsync();

    public ValueTask DisposeAsync() => _store!.DisposeAsync();

    [Fact]
    public async Task The_4000_casualties_of_HuffPost_lead_to_the_BBC_and_to_anonymous_sources()
    {
        var root = await FindAsync("huffpost", "C-cas-4000");

        var trace = Assert.Single(await TraceAsync(Graph, [new([root], TraceDirection.Upstream, new())]));

        var sources = await _store!.Get<SourceReader>().ByIdAsync(
            [.. trace.Nodes.Select(node => node.Statement.SourceId)], Cancellation);
        Assert.Equal(
            [("huffpost", 0), ("bbc", 1), ("anon-western-sources-d003", 2)],
            trace.Nodes.Select(node => (sources[node.Statement.SourceId].Key, node.Depth)));
        Assert.Equal(OriginClass.Anonymous, Assert.Single(trace.Origins).Class);
        Assert.True(trace.Coverage.Complete);
        var citations = trace.Citations.Select(citation => citation.Id).ToList();
        var firstHand = await Graph.FirstHandAsync(citations, Cancellation);
        Assert.Equal([true, false], citations.Select(firstHand.Contains));
        var evidence = await _store.Get<EvidenceReader>().ByCitationAsync(citations, Cancellation);
        Assert.Equal("told", evidence[citations[0]].Single().Cue);
    }

    [Theory]
    [InlineData(TraceDirection.Upstream, ClaimEquality.Exact)]
    [InlineData(TraceDirection.Upstream, ClaimEquality.SameAs)]
    [InlineData(TraceDirection.Downstream, ClaimEquality.Exact)]
    [InlineData(TraceDirection.Downstream, ClaimEquality.SameAs)]
    public async Task Traces_of_the_store_equal_traces_in_memory(TraceDirection direction, ClaimEquality equate)
    {
        var graph = SampleCorpus.Project(new());
        IReadOnlyList<TraceRequest> requests =
        [
            .. graph.Statements.Select(statement =>
                new TraceRequest([statement.Id], direction, new() { Equate = equate })),
        ];

        var expected = await TraceAsync(new GraphIndex(graph), requests);
        var actual = await TraceAsync(Graph, requests);

        Assert.Equal(expected.Select(Describe), actual.Select(Describe));
    }

    [Fact]
    public async Task The_number_of_statements_depends_on_the_depth_only()
    {
        var root = await FindAsync("huffpost", "C-cas-4000");
        var every = SampleCorpus.Project(new()).Statements.Select(statement => statement.Id).ToList();

        var one = await CountAsync([new([root], TraceDirection.Upstream, new())]);
        var all = await CountAsync(
            [.. every.Select(id => new TraceRequest([id], TraceDirection.Upstream, new() { MaxDepth = 2 }))]);

        // The roots; the citations of depths 0, 1 and 2; the statements of depths 1 and 2; the sources of the origins; what
        // was withdrawn.
        Assert.Equal((8, 8), (one, all));
    }

    [Fact]
    public async Task What_the_same_source_or_a_whole_of_it_disputes_is_withdrawn_in_the_store_as_in_memory()
    {
        var graph = SampleCorpus.Project(new());
        var wholes = graph.Sources.ToDictionary(source => source.Id, source => source.PartOfId ?? source.Id);
        var notice = graph.Documents.Single(document => document.Key == "D002").Id;
        Statement[] notices =
        [
            .. graph.Statements.Where(statement => statement.ClaimId is not null && statement.DocumentId != notice)
                .DistinctBy(statement => (wholes[statement.SourceId], statement.ClaimId))
                .Select(statement => statement with
                {
                    Id = new(10_000 + statement.Id.Value),
                    SourceId = wholes[statement.SourceId],
                    DocumentId = notice,
                    StatedAt = statement.Id.Value % 2 == 0 ? statement.StatedAt : null,
                    Stance = Stance.Denies,
                }),
        ];
        Citation[] disputes =
        [
            .. notices.Select(statement => new Citation
            {
                Id = new(statement.Id.Value),
                CitingId = statement.Id,
                CitedId = new(statement.Id.Value - 10_000),
                Relation = statement.Id.Value % 5 == 0 ? CitationRelation.Explains : CitationRelation.Disputes,
                RecordedAt = statement.RecordedAt,
            }),
        ];
        await using (var context = await _store!.Contexts.CreateDbContextAsync(Cancellation))
        {
            context.AddRange(notices);
            context.AddRange(disputes);
            await context.SaveChangesAsync(Cancellation);
        }
        GraphIndex index = new(new()
        {
            Sources = graph.Sources,
            Documents = graph.Documents,
            Statements = [.. graph.Statements, .. notices],
            Citations = [.. graph.Citations, .. disputes],
        });

        var expected = await index.WithdrawalsAsync([.. graph.Statements.Select(statement => TracedStatement.Of(statement, isInOutlet: false))], Cancellation);
        _store.Counter.Reset();
        var actual = await Graph.WithdrawalsAsync([.. graph.Statements.Select(statement => TracedStatement.Of(statement, isInOutlet: false))], Cancellation);

        Assert.Equal(1, _store.Counter.Count);
        Assert.NotEmpty(expected);
        Assert.Equal(Flat(expected), Flat(actual));

        static IEnumerable<string> Flat(ILookup<StatementId, Withdrawal> withdrawals) =>
            withdrawals.SelectMany(group => group, (group, withdrawal) =>
                $"{group.Key.Value} by {withdrawal.By.Id.Value} at {withdrawal.At}").Order();
    }

    private static Task<IReadOnlyList<Trace>> TraceAsync(ICitationGraph graph, IReadOnlyList<TraceRequest> requests) =>
        Trace.OfAsync(graph, requests, deadline: Cancellation, Cancellation);

    private static string Describe(Trace trace) => string.Join(
        '|',
        string.Join(',', trace.Nodes.Select(node => $"{node.Statement.Id.Value}@{node.Depth}")),
        string.Join(',', trace.Citations.Select(citation => citation.Id.Value)),
        string.Join(',', trace.Origins.Select(origin => $"{origin.Statement.Id.Value} {origin.Class}")),
        trace.Coverage with { RecordedUntil = default });

    private async Task<int> CountAsync(IReadOnlyList<TraceRequest> requests)
    {
        _store!.Counter.Reset();
        await TraceAsync(Graph, requests);
        return _store.Counter.Count;
    }

    private async Task<StatementId> FindAsync(string source, string claim)
    {
        var sources = await _store!.Get<SourceReader>().ByKeyAsync([source], Cancellation);
        var claims = await _store.Get<ClaimReader>().ByKeyAsync([claim], Cancellation);
        var statements = await _store.Get<StatementReader>().ByClaimAsync([claims[claim].Id], Cancellation);
        return statements[claims[claim].Id].Single(statement => statement.SourceId == sources[source].Id).Id;
    }
}
