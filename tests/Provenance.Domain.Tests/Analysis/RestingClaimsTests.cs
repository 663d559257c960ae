using Provenance.Domain.Analysis;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Tests.Analysis;

public sealed class RestingClaimsTests
{
    private static readonly TraceOptions _options = new()
    {
        MaxDepth = TraceOptions.DepthLimit,
        Relations = [.. Enum.GetValues<CitationRelation>()
            .Where(relation => Support.Passes(relation, Stance.Asserts))],
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The 16 claims on one anonymous source and the 16 on sources that no text names, counted by hand.</summary>
    [Theory]
    [InlineData(OriginClass.Anonymous, 16)]
    [InlineData(OriginClass.Unspecified, 16)]
    public void The_sample_has_the_claims_counted_by_hand(OriginClass originClass, int expected) =>
        Assert.Equal(expected, RestingClaims.Of(WholeGraph.Of(Kursk.Graph), originClass, 1).Count);

    [Fact]
    public async Task It_agrees_with_a_trace_of_every_claim_on_small_graphs_with_loops()
    {
        for (var seed = 0; seed < RandomGraph.Seeds; seed++)
        {
            var graph = RandomGraph.Of(seed);
            foreach (var atMost in new[] { 1, 2, 3 })
            {
                var traces = await Trace.OfAsync(
                    new GraphIndex(graph),
                    [new TraceRequest(
                        TraceRoots.Of(
                            [.. graph.Statements.Select(item => item.Id)],
                            graph.Citations.Select(TracedCitation.Of),
                            Direction.Upstream,
                            _options),
                        Direction.Upstream,
                        _options)],
                    Token,
                    Token);
                var sources = traces[0].Origins.Select(origin => origin.Source.Id).Distinct().Count();
                IEnumerable<ClaimId> expected = sources > 0 && sources <= atMost ? [new ClaimId(1)] : [];
                Assert.Equal(expected, RestingClaims.Of(WholeGraph.Of(graph), OriginClass.Named, atMost));
            }
        }
    }

    [Fact]
    public async Task It_never_disagrees_with_the_independence_of_a_claim()
    {
        for (var seed = 0; seed < RandomReports.Seeds; seed++)
        {
            var graph = RandomReports.Of(seed);
            GraphIndex index = new(graph);
            var roots = TraceRoots.Of(
                [.. graph.Statements.Select(item => item.Id)],
                graph.Citations.Select(TracedCitation.Of),
                Direction.Upstream,
                _options);
            var traces = await Trace.OfAsync(index, [new(roots, Direction.Upstream, _options)], Token, Token);
            var origins = (await SourceSupport.OfAsync(index, traces, cancellationToken: Token))[0].Origins;
            var sources = origins.Select(origin => origin.Source.Id).Distinct().Count();
            foreach (var (originClass, atMost) in Enum.GetValues<OriginClass>()
                .SelectMany(_ => Enumerable.Range(1, 2), ValueTuple.Create))
            {
                IEnumerable<ClaimId> expected = sources > 0 && sources <= atMost
                    && origins.All(origin => origin.Class == originClass) ? [new(1)] : [];
                Assert.Equal(expected, RestingClaims.Of(WholeGraph.Of(graph), originClass, atMost));
            }
        }
    }

    [Fact]
    public void A_chain_of_100_000_statements_is_walked_without_recursion()
    {
        var statements = Enumerable.Range(1, 100_000).Select(number => new SupportStatement(
            new(number), new(number), new ClaimId(1), Stance.Asserts)).ToList();
        var graph = new SupportGraph
        {
            Statements = statements,
            Citations = [.. statements.Zip(statements.Skip(1), (citing, cited) => new SupportCitation(
                citing.Id, cited.Id, CitationRelation.Reports))],
            OriginClasses = statements.ToDictionary(statement => statement.SourceId, _ => OriginClass.Named),
            Wholes = new Dictionary<SourceId, SourceId>(),
        };
        Assert.Equal([new ClaimId(1)], RestingClaims.Of(graph, OriginClass.Named, 1));
    }
}
