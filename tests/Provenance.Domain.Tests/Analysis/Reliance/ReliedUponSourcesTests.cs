using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Reliance;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;
using Provenance.Domain.Tests.Analysis.Graph;

namespace Provenance.Domain.Tests.Analysis.Reliance;

public sealed class ReliedUponSourcesTests
{
    [Fact]
    public void They_are_those_that_following_every_chain_of_small_graphs_finds()
    {
        var (resting, fallen) = (0, 0);
        for (var seed = 0; seed < RandomNews.Seeds; seed++)
        {
            var news = RandomNews.Of(seed);
            var graph = WholeGraph.Of(news);
            RelianceOptions options = new()
            {
                IncludeParts = seed % 2 == 0,
                Equated = seed % 3 == 0 ? WholeGraph.Equated(news) : null,
                IsAsked = seed % 5 == 0 ? claim => claim.Value < 3 : null,
            };
            AssertSame(graph, options);
            resting += ReliedUponSources.Of(graph, options).Sources.Count;
            fallen += graph.Citations.Any(citation => citation.Relation == CitationRelation.Disputes) ? 1 : 0;
        }
        Assert.True(
            resting > RandomNews.Seeds / 3 && fallen > RandomNews.Seeds / 30,
            $"{resting} sources, {fallen} disputes: too few to show anything.");
    }

    [Fact]
    public void They_are_so_where_much_was_withdrawn()
    {
        for (var seed = 0; seed < RandomReports.Seeds; seed++)
        {
            AssertSame(WholeGraph.Of(RandomReports.Of(seed)), new() { IncludeParts = seed % 2 == 0 });
        }
    }

    /// <summary>Some 150 sources are three sweeps; parts of one lie in several.</summary>
    [Fact]
    public void They_are_so_where_sources_take_several_sweeps()
    {
        for (var seed = 0; seed < 5; seed++)
        {
            AssertSame(Large(seed), new() { IncludeParts = seed % 2 == 0 });
        }
    }

    [Fact]
    public void A_search_that_may_follow_few_citations_gives_exact_counts_of_some_and_says_so()
    {
        var graph = Large(seed: 1);
        var all = ReliedUponSources.Of(graph, new());
        var some = ReliedUponSources.Of(graph, new(), maxSteps: 1);
        Assert.True(all.Coverage.Complete);
        Assert.Equal(CoverageLimit.MaxSteps, some.Coverage.StoppedBy);
        Assert.False(some.Coverage.Complete);
        Assert.InRange(some.Sources.Count, 1, 64);
        Assert.Subset(all.Sources.ToHashSet(), some.Sources.ToHashSet());
    }

    /// <summary>Statement n rests on n + 1, and each source makes one in a thousand: all but its last rest on
    /// itself.</summary>
    [Fact]
    public void A_chain_of_100_000_statements_is_swept_without_recursion()
    {
        const int Count = 100_000;
        const int Sources = 1_000;
        var statements = Enumerable.Range(1, Count).Select(number => new SupportStatement(
            new(number), new(1 + (number % Sources)), new ClaimId(number), Stance.Asserts)).ToList();
        var graph = GraphOf(statements, statements.Zip(statements.Skip(1), (citing, cited) => (citing.Id, cited.Id)));
        var found = ReliedUponSources.Of(graph, new());
        Assert.Equal(Count - 1, found.Coverage.MaxDepthReached);

        // The last statement is by source 1; 99,999 lead to it, 99 of them its own. Every third source is no outlet,
        // nor is the first one among the others.
        Assert.Equal(new(new(1), OriginClass.UndisclosedRelay, Count - 100, Count - 100, 666), found.Sources[0]);
        Assert.Equal(Sources, found.Sources.Count);
    }

    [Fact]
    public void Each_claim_of_the_sample_that_rests_on_one_source_rests_on_that_source_here()
    {
        var graph = WholeGraph.Of(Kursk.Graph);
        var found = ReliedUponSources.Of(graph, new() { IncludeParts = false });
        var claims = ReliedUponSources.ClaimsOf(
            graph, new() { IncludeParts = false }, [.. found.Sources.Select(source => source.SourceId)]);
        foreach (var originClass in Enum.GetValues<OriginClass>())
        {
            var sources = found.Sources.Select(source => source.SourceId)
                .Where(source => graph.OriginClasses[source] == originClass).ToList();
            Assert.All(
                RestingClaims.Of(graph, originClass, 1).Where(claim => IsToldByAnother(claim, originClass)),
                claim => Assert.Contains(sources, source => claims[source].Contains(claim)));
        }

        bool IsToldByAnother(ClaimId claim, OriginClass originClass) => graph.Statements.Any(statement =>
            statement.ClaimId == claim && Support.PutsForward(statement.Stance)
            && graph.OriginClasses[statement.SourceId] != originClass);
    }

    private static void AssertSame(SupportGraph graph, RelianceOptions options)
    {
        SpelledOutReliance expected = new(graph, options);
        var found = ReliedUponSources.Of(graph, options);
        Assert.True(found.Coverage.Complete);
        Assert.Equal(
            graph.OriginClasses.Keys.Select(expected.Count).Where(source => source.Statements > 0)
                .OrderByDescending(source => source.Claims).ThenByDescending(source => source.Statements)
                .ThenBy(source => source.SourceId.Value),
            found.Sources);
        var claims = ReliedUponSources.ClaimsOf(graph, options, [.. graph.OriginClasses.Keys]);
        Assert.All(graph.OriginClasses.Keys, source => Assert.Equal(expected.Claims(source), claims[source]));
    }

    private static SupportGraph Large(int seed)
    {
        Random random = new(seed);
        var statements = Enumerable.Range(1, 260).Select(number => new SupportStatement(
            new(number), new(random.Next(1, 151)), new ClaimId(random.Next(1, 90)), Stance.Asserts)).ToList();
        return GraphOf(
            statements,
            statements.SelectMany(citing => Enumerable.Range(0, random.Next(3)).Select(_ => (
                citing.Id,
                new StatementId(random.Next(10) == 0 ? random.Next(1, 261) : random.Next(1, (int)citing.Id.Value + 1))))))
            with
        {
            Wholes = Enumerable.Range(2, 148).Where(_ => random.Next(10) == 0)
                .ToDictionary(part => new SourceId(part), part => new SourceId(random.Next(1, part))),
        };
    }

    private static SupportGraph GraphOf(
        List<SupportStatement> statements, IEnumerable<(StatementId Citing, StatementId Cited)> citations) => new()
        {
            Statements = statements,
            Citations = [.. citations.Select((pair, index) => new SupportCitation(
                pair.Citing, pair.Cited, CitationRelation.Reports) { Id = new(index + 1) })],
            OriginClasses = statements.Select(statement => statement.SourceId).Distinct().ToDictionary(
                source => source,
                source => source.Value % 3 == 0 ? OriginClass.Named : OriginClass.UndisclosedRelay),
            Wholes = new Dictionary<SourceId, SourceId>(),
        };
}
