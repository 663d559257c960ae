using Provenance.Domain.Analysis.Chains;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;
using Provenance.Domain.Tests.Analysis.Graph;

namespace Provenance.Domain.Tests.Analysis.Chains;

public sealed class ChainResultTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TraceDirection.Upstream)]
    [InlineData(TraceDirection.Downstream)]
    public async Task Chains_are_all_loop_free_ways_shortest_first_from_whichever_side_they_are_looked_for(
        TraceDirection direction)
    {
        var found = 0;
        for (var seed = 0; seed < RandomNews.Seeds; seed++)
        {
            var graph = RandomNews.Of(seed);
            var random = new Random(seed);
            var request = Between(graph, random, direction) with { First = int.MaxValue };
            var expected = Ways(graph, request).ToList();
            var result = await ChainResult.OfAsync(new GraphIndex(graph), request, Token, Token);
            Assert.Equal(
                expected.Select(Spelled).Order(StringComparer.Ordinal),
                result.Chains.Select(chain => Spelled(chain.Citations)).Order(StringComparer.Ordinal));
            Assert.Equal(
                expected.Select(way => way.Count).Order(), result.Chains.Select(chain => chain.Citations.Count));
            Assert.True(result.Coverage.Complete);
            Assert.All(result.Chains, chain => Assert.Equal(IsOrigin(graph, chain.Statements[^1]), chain.Origin is not null));

            var first = await ChainResult.OfAsync(new GraphIndex(graph), request with { First = 2 }, Token, Token);
            Assert.Equal(
                result.Chains.Take(2).Select(chain => chain.Citations.Count),
                first.Chains.Select(chain => chain.Citations.Count));
            found += result.Chains.Count;
        }
        Assert.True(found > RandomNews.Seeds, $"{found} chains: too few to show anything.");
    }

    [Theory]
    [InlineData(TraceDirection.Upstream)]
    [InlineData(TraceDirection.Downstream)]
    public async Task A_limit_leaves_out_only_what_the_coverage_says_may_be_missing(TraceDirection direction)
    {
        var (complete, cut) = (0, 0);
        for (var seed = 0; seed < RandomNews.Seeds; seed++)
        {
            var graph = RandomNews.Of(seed);
            var random = new Random(seed);
            var whole = Between(graph, random, direction);
            var request = whole with
            {
                First = random.Next(1, 4),
                Options = whole.Options with { MaxDepth = random.Next(1, 4), MaxNodes = random.Next(1, 9) },
            };
            var all = Ways(graph, whole).ToList();
            var result = await ChainResult.OfAsync(new GraphIndex(graph), request, Token, Token);
            Assert.Subset(
                all.Select(Spelled).ToHashSet(), result.Chains.Select(chain => Spelled(chain.Citations)).ToHashSet());
            Assert.All(result.Chains, chain => Assert.True(chain.Citations.Count <= request.Options.MaxDepth));
            Assert.Equal(result.Coverage.Complete, result.Coverage.StoppedBy is null);
            if (result.Coverage.Complete)
            {
                complete++;
                Assert.Equal(
                    all.Select(way => way.Count).Order().Take(request.First),
                    result.Chains.Select(chain => chain.Citations.Count));
            }
            else
            {
                cut++;
            }
        }
        Assert.True(
            complete > RandomNews.Seeds / 30 && cut > RandomNews.Seeds / 30,
            $"{complete} complete, {cut} cut: too few to show anything.");
    }

    /// <summary>Thirty rungs in a row, each passable in two ways: 2^30 chains.</summary>
    [Fact]
    public void Of_a_billion_chains_the_first_hundred_are_found_by_building_few_paths()
    {
        const int Rungs = 30;
        List<TracedStatement> statements = [.. Enumerable.Range(1, (3 * Rungs) + 1).Select(Of)];
        (int Citing, int Cited)[] rungs = [(1, 2), (2, 4), (1, 3), (3, 4)];
        List<TracedCitation> citations = [.. Enumerable.Range(0, Rungs).SelectMany(rung => rungs.Select((pair, index) =>
            Of((4 * rung) + index + 1, (3 * rung) + pair.Citing, (3 * rung) + pair.Cited)))];
        var result = ChainSearch.Of(Search(statements, citations, first: 100));
        Assert.Equal(100, result.Chains.Count);
        Assert.Equal(100, result.Chains.Select(chain => Spelled(chain.Citations)).Distinct().Count());
        Assert.All(result.Chains, chain => Assert.Equal(2 * Rungs, chain.Citations.Count));
        Assert.InRange(result.PathsBuilt, 100, 100 * 4 * Rungs);
        Assert.Null(result.LeftOutBy);
    }

    /// <summary>
    /// Every statement of a crowd cites every other, and the first alone leads on. All other ways of those who start
    /// there lead back to it, where they have been: the search gives up, and says so.
    /// </summary>
    [Fact]
    public void A_search_that_builds_too_many_paths_says_that_chains_may_be_missing()
    {
        const int Crowd = 30;
        List<TracedStatement> statements = [.. Enumerable.Range(1, Crowd + 2).Select(Of)];
        var pairs = Enumerable.Range(2, Crowd)
            .SelectMany(_ => Enumerable.Range(2, Crowd), (citing, cited) => (citing, cited))
            .Where(pair => pair.citing != pair.cited);
        List<TracedCitation> citations = [.. pairs.Append((citing: 2, cited: 1)).Append((citing: 1, cited: Crowd + 2))
            .Select((pair, index) => Of(index + 1, pair.citing, pair.cited))];
        var request = Search(statements, citations, first: 2);
        var result = ChainSearch.Of(request with { Starts = [new(2)] });
        Assert.Single(result.Chains);
        Assert.Equal(ChainSearch.MaxPaths, result.PathsBuilt);
        Assert.Equal(CoverageLimit.MaxSteps, result.LeftOutBy);
    }

    [Fact]
    public async Task HuffPost_reaches_the_Western_officials_by_way_of_the_BBC()
    {
        ChainRequest request = new()
        {
            From = new HashSet<SourceId> { Kursk.Source("huffpost").Id },
            To = new HashSet<SourceId> { Kursk.Source("anon-western-sources-d003").Id },
            Claims = new HashSet<ClaimId> { Kursk.Claim("C-cas-4000").Id },
            Statements = [Kursk.Statement("huffpost", "D003", "C-cas-4000").Id],
            Direction = TraceDirection.Upstream,
            First = 5,
            Options = new(),
        };
        var result = await ChainResult.OfAsync(new GraphIndex(Kursk.Graph), request, Token, Token);
        var chain = Assert.Single(result.Chains);
        Assert.Equal(
            ["huffpost", "bbc", "anon-western-sources-d003"],
            chain.Statements.Select(statement => Kursk.Graph.Sources.Single(item => item.Id == statement.SourceId).Key));
        Assert.Equal(OriginClass.Anonymous, chain.Origin!.Class);
        Assert.Equal(1, chain.FirstHandHops);
    }

    private static ChainRequest Between(ProvenanceGraph graph, Random random, TraceDirection direction)
    {
        var shuffled = graph.Sources.Select(source => source.Id).ToArray();
        random.Shuffle(shuffled);
        var from = shuffled.Take((shuffled.Length + 1) / 2).ToHashSet();
        var to = shuffled.Except(from).ToHashSet();
        HashSet<ClaimId>? claims = random.Next(2) == 0 ? null : [new(1), new(2)];
        ChainRequest request = new()
        {
            From = from,
            To = to,
            Claims = claims,
            Statements = [],
            Direction = direction,
            First = 1,
            Options = new()
            {
                MaxDepth = TraceOptions.DepthLimit,
                Relations = random.Next(2) == 0 ? null : [CitationRelation.Reports],
            },
        };
        return request with
        {
            Statements = [.. graph.Statements.Select(statement => TracedStatement.Of(statement, isInOutlet: false))
                .Where(statement => direction == TraceDirection.Upstream
                    ? request.StartsAt(statement)
                    : to.Contains(statement.SourceId))
                .Select(statement => statement.Id)],
        };
    }

    private static IEnumerable<List<TracedCitation>> Ways(ProvenanceGraph graph, ChainRequest request) =>
        graph.Statements.Select(statement => TracedStatement.Of(statement, isInOutlet: false)).Where(request.StartsAt).SelectMany(start => Longer(graph, request, start.Id, []));

    private static IEnumerable<List<TracedCitation>> Longer(
        ProvenanceGraph graph, ChainRequest request, StatementId start, List<TracedCitation> way)
    {
        var last = way is [.., var end] ? end.CitedId : start;
        if (request.To.Contains(graph.Statements.Single(statement => statement.Id == last).SourceId))
        {
            return [way];
        }
        return graph.Citations.Select(TracedCitation.Of)
            .Where(citation => citation.CitingId == last && request.Options.Follows(citation.Relation)
                && citation.CitedId != start && !way.Exists(before => before.CitedId == citation.CitedId))
            .SelectMany(citation => Longer(graph, request, start, [.. way, citation]));
    }

    private static bool IsOrigin(ProvenanceGraph graph, TracedStatement statement) => Support.IsOrigin(
        statement.Stance,
        graph.Citations.Where(citation => citation.CitingId == statement.Id)
            .Select(citation =>
                (citation.Relation, graph.Statements.Single(item => item.Id == citation.CitedId).Stance)));

    private static ChainSearchRequest Search(List<TracedStatement> statements, List<TracedCitation> citations, int first) => new()
    {
        Statements = statements.ToDictionary(statement => statement.Id),
        Citations = citations,
        Direction = TraceDirection.Upstream,
        Starts = [statements[0].Id],
        Ends = [statements[^1].Id],
        First = first,
    };

    private static TracedStatement Of(int number) =>
        new(new(number), new(1), null, Stance.Asserts, Attestation.SecondHand);

    private static TracedCitation Of(int number, int citing, int cited) =>
        new(new(number), new(citing), new(cited), CitationRelation.Reports);

    private static string Spelled(IReadOnlyList<TracedCitation> way) =>
        string.Join('>', way.Select(citation => citation.Id.Value));
}
