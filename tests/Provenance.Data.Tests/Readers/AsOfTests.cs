using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Analysis.Chains;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Tests.Analysis.Graph;

namespace Provenance.Data.Tests.Readers;

/// <summary>The store and a graph in memory, at every moment, against what the rules say record by record.</summary>
public sealed class AsOfTests
{
    private static readonly int _seeds = RandomSeeds.Of(20);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_trace_at_a_moment_is_that_of_a_graph_with_nothing_but_what_counted_then()
    {
        for (var seed = 0; seed < _seeds; seed++)
        {
            MomentGraph moments = new(seed);
            await using var store = await moments.CreateStoreAsync();
            GraphIndex index = new(moments.Graph);
            foreach (var asOf in MomentGraph.Moments)
            {
                GraphIndex counted = new(moments.At(asOf));
                var options = new TraceOptions { Equate = ClaimEquality.SameAs };
                var expected = await SpelledAsync(counted, moments, options);
                options = options with { AsOf = asOf };
                Assert.Equal(expected, await SpelledAsync(index, moments, options));
                Assert.Equal(expected, await SpelledAsync(store.Get<ICitationGraph>(), moments, options));
            }
        }
    }

    [Fact]
    public async Task A_list_at_a_moment_holds_what_counted_then()
    {
        for (var seed = 0; seed < _seeds; seed++)
        {
            MomentGraph moments = new(seed);
            await using var store = await moments.CreateStoreAsync();
            foreach (var asOf in MomentGraph.Moments)
            {
                var counted = moments.At(asOf);
                Assert.Equal(
                    counted.Sources.Select(row => row.Id.Value),
                    Ids(await store.Get<SourceReader>().At(asOf).PageAsync(PageRequest.Default, cancellationToken: Token), row => row.Id.Value));
                Assert.Equal(
                    counted.Documents.Select(row => row.Id.Value),
                    Ids(await store.Get<DocumentReader>().At(asOf).PageAsync(PageRequest.Default, cancellationToken: Token), row => row.Id.Value));
                Assert.Equal(
                    counted.Questions.Select(row => row.Id.Value),
                    Ids(await store.Get<QuestionReader>().At(asOf).PageAsync(PageRequest.Default, Token), row => row.Id.Value));
                Assert.Equal(
                    counted.Claims.Select(row => row.Id.Value),
                    Ids(await store.Get<ClaimReader>().At(asOf).PageAsync(PageRequest.Default, cancellationToken: Token), row => row.Id.Value));
                Assert.Equal(
                    counted.Statements.Select(row => row.Id.Value),
                    Ids(await store.Get<StatementReader>().At(asOf).PageAsync(PageRequest.Default, cancellationToken: Token), row => row.Id.Value));
                Assert.Equal(
                    counted.Citations.Select(row => row.Id.Value),
                    Ids(await store.Get<CitationReader>().At(asOf).PageAsync(PageRequest.Default, cancellationToken: Token), row => row.Id.Value));
                var evidence = await store.Get<EvidenceReader>().At(asOf)
                    .ByCitationAsync([.. moments.Graph.Citations.Select(row => row.Id)], Token);
                Assert.Equal(
                    counted.Evidence.Select(row => row.Id.Value),
                    evidence.SelectMany(group => group).Select(row => row.Id.Value).Order());
                var support = await store.Get<SupportGraphReader>().At(asOf).ReadStoreAsync(Token);
                Assert.Equal(counted.Statements.Select(row => row.Id), support.Statements.Select(row => row.Id));
            }
        }
    }

    [Fact]
    public async Task A_trace_at_a_moment_costs_as_many_statements_as_in_the_present()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var graph = store.Get<ICitationGraph>();
        var claims = await store.Get<ClaimReader>().ByKeyAsync(["C-cas-4000"], Token);
        var roots = (await graph.StatementsOfClaimsAsync([claims["C-cas-4000"].Id], Token)).Single()
            .Select(statement => statement.Id).ToList();
        store.Counter.Reset();
        await Trace.OfAsync(graph, [new(roots, TraceDirection.Upstream, new())], Token, Token);
        var now = store.Counter.Count;
        store.Counter.Reset();
        var asOf = new AsOf { Published = new(2030, 1, 1), Recorded = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        await Trace.OfAsync(graph, [new(roots, TraceDirection.Upstream, new() { AsOf = asOf })], Token, Token);
        Assert.Equal(now, store.Counter.Count);
    }

    private static IEnumerable<long> Ids<TRow>(Page<TRow> page, Func<TRow, long> id) =>
        page.Edges.Select(edge => id(edge.Node));

    /// <summary>All traces of a graph, both ways, with their chains.</summary>
    private static async Task<string> SpelledAsync(ICitationGraph graph, MomentGraph moments, TraceOptions options)
    {
        List<string> lines = [];
        foreach (var direction in Enum.GetValues<TraceDirection>())
        {
            var traces = await Trace.OfAsync(
                graph,
                [.. moments.Graph.Statements.Select(item => new TraceRequest([item.Id], direction, options))],
                Token,
                Token);
            var chains = await Chain.OfAsync(graph, traces, 10, Token);
            lines.AddRange(traces.Zip(chains, (trace, found) => string.Join(
                ' ',
                string.Join(',', trace.Nodes.Select(node => (node.Statement.Id.Value, node.Depth))),
                string.Join(',', trace.Citations.Select(citation => citation.Id.Value)),
                string.Join(',', trace.Origins.Select(origin => (origin.Statement.Id.Value, origin.Source.Key))),
                string.Join(',', found.Select(chain => (chain.Citations.Count, chain.FirstHandHops))))));
        }

        return string.Join('\n', lines);
    }
}
