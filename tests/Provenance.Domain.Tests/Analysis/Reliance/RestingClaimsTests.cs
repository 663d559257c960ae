using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Independence;
using Provenance.Domain.Analysis.Reliance;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;
using Provenance.Domain.Tests.Analysis.Graph;
using Provenance.Domain.Tests.Analysis.Independence;

namespace Provenance.Domain.Tests.Analysis.Reliance;

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
                            TraceDirection.Upstream,
                            _options),
                        TraceDirection.Upstream,
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
                TraceDirection.Upstream,
                _options);
            var traces = await Trace.OfAsync(index, [new(roots, TraceDirection.Upstream, _options)], Token, Token);
            var origins = (await SourceSupport.OfAsync(index, traces, cancellationToken: Token))[0].Origins;
            var joint = SpelledOutJoint.Of(graph, roots);
            var speakers = origins.GroupBy(origin => joint.First(origin.Statement.Id))
                .Select(group => group.OrderBy(origin => origin.Statement.Id.Value)
                    .OrderBy(origin => origin.Class != OriginClass.Named).First()).ToList();
            var sources = speakers.Select(origin => origin.Source.Id).Distinct().Count();
            foreach (var (originClass, atMost) in Enum.GetValues<OriginClass>()
                .SelectMany(_ => Enumerable.Range(1, 2), ValueTuple.Create))
            {
                IEnumerable<ClaimId> expected = sources > 0 && sources <= atMost
                    && speakers.TrueForAll(origin => origin.Class == originClass) ? [new(1)] : [];
                Assert.Equal(expected, RestingClaims.Of(WholeGraph.Of(graph), originClass, atMost));
            }
        }
    }

    [Fact]
    public void With_claims_that_count_as_the_same_they_are_those_whose_origins_are_few()
    {
        var (further, seen) = (0, 0);
        for (var seed = 0; seed < RandomNews.Seeds; seed++)
        {
            var news = RandomNews.Of(seed);
            var (graph, equated) = (WholeGraph.Of(news), WholeGraph.Equated(news));
            foreach (var originClass in new[] { OriginClass.Named, OriginClass.UndisclosedRelay })
            {
                var expected = Claims(graph).Where(claim =>
                    SpelledOutOrigins.Of(graph, equated, claim) is { Count: 1 or 2 } sources
                    && sources.All(source => graph.OriginClasses[source] == originClass)).ToList();
                Assert.Equal(expected, RestingClaims.Of(graph, originClass, 2, equated));
                seen += expected.Count;
                further += expected.SequenceEqual(RestingClaims.Of(graph, originClass, 2)) ? 0 : 1;
            }
        }
        Assert.True(
            further > RandomNews.Seeds / 30 && seen > RandomNews.Seeds / 3,
            $"{further} differ, of {seen}: too few to show anything.");
    }

    /// <summary>Where all statements put their claims forward, so that every way of a trace is one of support.</summary>
    [Fact]
    public async Task With_claims_that_count_as_the_same_they_agree_with_a_trace_of_every_claim()
    {
        for (var seed = 0; seed < RandomNews.Seeds; seed++)
        {
            var news = RandomNews.Of(seed);
            news = new()
            {
                Sources = news.Sources,
                Documents = news.Documents,
                Claims = news.Claims,
                ClaimLinks = news.ClaimLinks,
                Statements = [.. news.Statements.Select(statement => statement with
                {
                    Stance = Stance.Asserts,
                    DocumentId = null,
                })],
                Citations = [.. news.Citations.Select(item => item with { Relation = CitationRelation.Reports })],
            };
            var (graph, equated) = (WholeGraph.Of(news), WholeGraph.Equated(news));
            var claims = Claims(graph).ToList();
            var options = _options with { Equate = ClaimEquality.SameAs };
            var traces = await Trace.OfAsync(
                new GraphIndex(news),
                [.. claims.Select(claim => new TraceRequest(
                    TraceRoots.Of(
                        [.. news.Statements.Where(item => item.ClaimId == claim).Select(item => item.Id)],
                        news.Citations.Select(TracedCitation.Of),
                        TraceDirection.Upstream,
                        options),
                    TraceDirection.Upstream,
                    options))],
                Token,
                Token);
            var expected = claims.Zip(traces).Where(pair => pair.Second.Origins.Count > 0
                && pair.Second.Origins.All(origin => origin.Class == OriginClass.Named)
                && pair.Second.Origins.Select(origin => origin.Source.Id).Distinct().Count() == 1);
            Assert.Equal(
                expected.Select(pair => pair.First), RestingClaims.Of(graph, OriginClass.Named, 1, equated));
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

    private static IEnumerable<ClaimId> Claims(SupportGraph graph) => graph.Statements
        .Select(statement => statement.ClaimId).OfType<ClaimId>().Distinct().OrderBy(claim => claim.Value);
}
