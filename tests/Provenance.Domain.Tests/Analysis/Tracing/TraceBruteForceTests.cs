using Provenance.Domain.Analysis.Chains;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Tests.Analysis.Graph;

namespace Provenance.Domain.Tests.Analysis.Tracing;

/// <summary>Traces of small random graphs against answers worked out the long way.</summary>
public sealed class TraceBruteForceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_trace_visits_what_can_be_reached_at_its_shortest_distance()
    {
        for (var seed = 0; seed < RandomGraph.Seeds; seed++)
        {
            var graph = RandomGraph.Of(seed);
            foreach (var (root, trace) in await AllAsync(graph, TraceDirection.Upstream, new() { MaxDepth = 64 }))
            {
                var distances = Distances(graph, root);
                Assert.Equal(
                    distances.OrderBy(pair => pair.Value).ThenBy(pair => pair.Key.Value)
                        .Select(pair => (pair.Key, pair.Value)),
                    trace.Nodes.Select(node => (node.Statement.Id, node.Depth)));
                Assert.Equal(
                    graph.Citations.Where(citation => distances.ContainsKey(citation.CitingId)).Select(item => item.Id),
                    trace.Citations.Select(citation => citation.Id));
                Assert.True(trace.Coverage.Complete);
                Assert.All(trace.Nodes, node => Assert.Equal(
                    trace.Citations.Where(citation => node.Depth > 0 && citation.CitedId == node.Statement.Id
                        && distances[citation.CitingId] == node.Depth - 1),
                    node.Via));
            }
        }
    }

    [Fact]
    public async Task Upstream_and_downstream_are_each_other_turned_round()
    {
        for (var seed = 0; seed < RandomGraph.Seeds; seed++)
        {
            var graph = RandomGraph.Of(seed);
            var up = await AllAsync(graph, TraceDirection.Upstream, new());
            var down = await AllAsync(graph, TraceDirection.Downstream, new());
            Assert.Equal(Pairs(up).Order(), Pairs(down).Select(pair => (pair.To, pair.From, pair.Depth)).Order());
        }

        static IEnumerable<(long From, long To, int Depth)> Pairs(
            IEnumerable<(StatementId Root, Trace Trace)> traces) =>
            traces.SelectMany(item => item.Trace.Nodes,
                (item, node) => (item.Root.Value, node.Statement.Id.Value, node.Depth));
    }

    [Fact]
    public async Task A_smaller_budget_gives_the_first_nodes_of_a_larger_one_and_says_that_it_cut()
    {
        for (var seed = 0; seed < RandomGraph.Seeds; seed++)
        {
            var graph = RandomGraph.Of(seed);
            var whole = await AllAsync(graph, TraceDirection.Upstream, new());
            for (var budget = 1; budget <= graph.Statements.Count; budget++)
            {
                var cut = await AllAsync(graph, TraceDirection.Upstream, new() { MaxNodes = budget });
                foreach (var ((_, all), (_, some)) in whole.Zip(cut))
                {
                    Assert.Equal(
                        all.Nodes.Take(budget).Select(node => node.Statement.Id),
                        some.Nodes.Select(node => node.Statement.Id));
                    Assert.Equal(all.Nodes.Count <= budget, some.Coverage.Complete);
                    Assert.Equal(some.Coverage.Complete, some.Nodes.All(node => !node.Expandable));
                    Assert.Equal(
                        all.Citations.Where(citation => some.Nodes.Any(node => node.Statement.Id == citation.CitingId)
                            && some.Nodes.Any(node => node.Statement.Id == citation.CitedId)),
                        some.Citations);
                }
            }
        }
    }

    [Fact]
    public async Task Chains_are_all_loop_free_ways_to_the_origins_shortest_first()
    {
        for (var seed = 0; seed < RandomGraph.Seeds; seed++)
        {
            var graph = RandomGraph.Of(seed);
            GraphIndex index = new(graph);
            var traces = await AllAsync(graph, TraceDirection.Upstream, new());
            var chains = await Chain.OfAsync(index, [.. traces.Select(item => item.Trace)], int.MaxValue, Token);
            foreach (var ((root, trace), found) in traces.Zip(chains))
            {
                var expected = Ways(graph, [root]).Where(way => IsOrigin(graph, way[^1])).ToList();
                Assert.Equal(
                    expected.Select(Spelled).Order(StringComparer.Ordinal),
                    found.Select(chain => Spelled([.. chain.Statements.Select(item => item.Id)]))
                        .Order(StringComparer.Ordinal));
                Assert.Equal(
                    found.Select(chain => chain.Citations.Count).Order(), found.Select(item => item.Citations.Count));
                Assert.Equal(
                    expected.Select(way => way[^1].Value).Distinct().Order(),
                    trace.Origins.Select(origin => origin.Statement.Id.Value).Order());
                Assert.All(found, chain => Assert.Equal(chain.Statements[^1], chain.Origin!.Statement));
                var three = await Chain.OfAsync(index, [trace], 3, Token);
                Assert.Equal(
                    found.Take(3).Select(chain => chain.Statements.Count),
                    three[0].Select(chain => chain.Statements.Count));
            }
        }
    }

    /// <summary>A claim is entered at the root, and by a citation from a statement of another claim: not by a link.</summary>
    [Theory]
    [InlineData(TraceDirection.Upstream)]
    [InlineData(TraceDirection.Downstream)]
    public async Task With_SAME_AS_it_goes_on_from_the_equals_of_each_claim_that_it_enters(TraceDirection direction)
    {
        var beyond = 0;
        for (var seed = 0; seed < RandomNews.Seeds; seed++)
        {
            var graph = RandomNews.Of(seed);
            var claims = graph.Statements.ToDictionary(statement => statement.Id, statement => statement.ClaimId);
            var equated = WholeGraph.Equated(graph);
            var steps = graph.Citations.Select(citation => direction == TraceDirection.Upstream
                ? (From: citation.CitingId, To: citation.CitedId)
                : (From: citation.CitedId, To: citation.CitingId)).ToList();
            TraceOptions options = new() { MaxDepth = 64, Equate = ClaimEquality.SameAs };
            foreach (var (root, trace) in await AllAsync(graph, direction, options))
            {
                HashSet<StatementId> visited = [root];
                for (var before = 0; before < visited.Count;)
                {
                    before = visited.Count;
                    var taken = steps.FindAll(step => visited.Contains(step.From));
                    visited.UnionWith(taken.Select(step => step.To));
                    var equals = taken.Where(step => claims[step.From] != claims[step.To]).Select(step => claims[step.To])
                        .Prepend(claims[root]).OfType<ClaimId>().SelectMany(claim => equated[claim]).ToHashSet();
                    visited.UnionWith(claims.Keys.Where(id => claims[id] is { } claim && equals.Contains(claim)));
                }
                Assert.Equal(
                    visited.Select(id => id.Value).Order(),
                    trace.Nodes.Select(node => node.Statement.Id.Value).Order());
                Assert.True(trace.Coverage.Complete);
                beyond += trace.Nodes.Any(node => node.Depth > 0 && node.Via.Count == 0) ? 1 : 0;
            }
        }
        Assert.True(beyond > RandomNews.Seeds / 30, $"{beyond} go on further along: too few to show anything.");
    }

    [Fact]
    public async Task A_level_of_all_traces_together_costs_a_fixed_number_of_reads()
    {
        var graph = Kursk.Graph;
        CountingGraph one = new(new GraphIndex(graph));
        CountingGraph all = new(new GraphIndex(graph));
        var deepest = Kursk.Statement("huffpost", "D003", "C-cas-4000").Id;
        await Trace.OfAsync(one, [new([deepest], TraceDirection.Upstream, new())], Token, Token);
        await Trace.OfAsync(
            all,
            [.. graph.Statements.Select(statement => new TraceRequest([statement.Id], TraceDirection.Upstream, new()))],
            Token, Token);
        Assert.Equal(8, one.Reads); // roots; three levels of citations, two of statements; sources; withdrawals
        Assert.Equal(one.Reads, all.Reads);
    }

    private static async Task<List<(StatementId Root, Trace Trace)>> AllAsync(
        ProvenanceGraph graph, TraceDirection direction, TraceOptions options)
    {
        var roots = graph.Statements.Select(statement => statement.Id).ToList();
        var traces = await Trace.OfAsync(
            new GraphIndex(graph), [.. roots.Select(root => new TraceRequest([root], direction, options))],
            Token, Token);
        return [.. roots.Zip(traces)];
    }

    private static Dictionary<StatementId, int> Distances(ProvenanceGraph graph, StatementId root)
    {
        Dictionary<StatementId, int> distances = new() { [root] = 0 };
        for (var round = 0; round < graph.Statements.Count; round++)
        {
            foreach (var citation in graph.Citations.Where(item =>
                distances.GetValueOrDefault(item.CitingId, -1) == round))
            {
                distances.TryAdd(citation.CitedId, round + 1);
            }
        }
        return distances;
    }

    private static IEnumerable<List<StatementId>> Ways(ProvenanceGraph graph, List<StatementId> way)
    {
        yield return way;
        foreach (var citation in graph.Citations.Where(item => item.CitingId == way[^1] && Passes(graph, item)))
        {
            if (!way.Contains(citation.CitedId))
            {
                foreach (var longer in Ways(graph, [.. way, citation.CitedId]))
                {
                    yield return longer;
                }
            }
        }
    }

    private static bool IsOrigin(ProvenanceGraph graph, StatementId id) => Support.IsOrigin(
        graph.Statements.Single(statement => statement.Id == id).Stance,
        graph.Citations.Where(citation => citation.CitingId == id)
            .Select(citation =>
                (citation.Relation, graph.Statements.Single(item => item.Id == citation.CitedId).Stance)));

    private static bool Passes(ProvenanceGraph graph, Citation citation) => Support.Passes(
        citation.Relation, graph.Statements.Single(statement => statement.Id == citation.CitedId).Stance);

    private static string Spelled(List<StatementId> way) => string.Join('>', way.Select(id => id.Value));
}
