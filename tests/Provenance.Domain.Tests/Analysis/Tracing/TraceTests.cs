using Provenance.Domain.Analysis.Chains;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Sources;
using Provenance.Domain.Tests.Analysis.Graph;

namespace Provenance.Domain.Tests.Analysis.Tracing;

/// <summary>Traces through the sample corpus; the expected answers are read off the articles by hand.</summary>
public sealed class TraceTests
{
    private static readonly GraphIndex _index = new(Kursk.Graph);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_4000_casualties_go_from_HuffPost_by_the_BBC_to_anonymous_Western_sources()
    {
        var huffPost = Kursk.Statement("huffpost", "D003", "C-cas-4000");
        var bbc = Kursk.Statement("bbc", "W-bbc-2025-01", "C-cas-4000");
        var sources = Kursk.Statement("anon-western-sources-d003", null, "C-cas-4000");

        var trace = await Up([huffPost]);

        Assert.Equal([(huffPost.Id, 0), (bbc.Id, 1), (sources.Id, 2)],
            trace.Nodes.Select(node => (node.Statement.Id, node.Depth)));
        Assert.Equal(
            [CitationRelation.Reports, CitationRelation.Reports], trace.Citations.Select(item => item.Relation));
        var origin = Assert.Single(trace.Origins);
        Assert.Equal((sources.Id, OriginClass.Anonymous), (origin.Statement.Id, origin.Class));
        Assert.Equal(new Coverage(true, null, 3, 2, 2, Kursk.RecordedAt), trace.Coverage);

        var cited = Assert.Single(trace.Nodes, node => node.Depth == 1).Via;
        var evidence = Assert.Single(Kursk.Graph.Evidence, item => item.CitationId == Assert.Single(cited).Id);
        Assert.Equal("told", evidence.Cue);
        var chain = Assert.Single(await Chains(trace, 10));
        Assert.Equal([huffPost.Id, bbc.Id, sources.Id], chain.Statements.Select(statement => statement.Id));
        Assert.Equal((origin, 1), (chain.Origin, chain.FirstHandHops));
        Assert.Empty(chain.Drift);
        Assert.Equal(
            [cited[0].Id], await _index.FirstHandAsync([.. chain.Citations.Select(item => item.Id)], Token));
    }

    [Fact]
    public async Task Equating_claims_adds_the_military_media_of_D000_and_still_no_named_origin()
    {
        var trace = await Up(
            [Kursk.Statement("huffpost", "D003", "C-cas-4000")], new() { Equate = ClaimEquality.SameAs });
        Assert.Equal(
            [("anon-western-sources-d003", OriginClass.Anonymous), ("military-media", OriginClass.Unspecified)],
            trace.Origins.Select(origin => (origin.Source.Key, origin.Class)).Order());
        Assert.True(trace.Coverage.Complete);
    }

    [Fact]
    public async Task Silence_credits_and_explanations_never_make_an_origin()
    {
        var silent = await Up([Kursk.Statement("huffpost", "D003", "C-dprk-fighting")]);
        Assert.Equal(["huffpost"], silent.Origins.Select(origin => origin.Source.Key));
        Assert.Equal(OriginClass.UndisclosedRelay, silent.Origins[0].Class);

        var unconfirmed = await Up([Kursk.Statement("outlet-d004", "D004", "C-additional-deployments")]);
        Assert.Equal(2, unconfirmed.Nodes.Count);
        Assert.Empty(unconfirmed.Origins);

        var credit = await Up([Kursk.Statement("huffpost", "D003", null)]);
        Assert.Equal(["huffpost"], credit.Origins.Select(origin => origin.Source.Key));

        var explained = await Up([Kursk.Statement("outlet-d002", "D002", "C-nis-conservative")]);
        Assert.Equal(3, explained.Nodes.Count);
        Assert.Equal(["lee-seong-kwon"], explained.Origins.Select(origin => origin.Source.Key));
    }

    /// <summary>
    /// The claims without a named origin, counted by hand over the five articles: 3 rest on one unnamed person and 13
    /// on one unnamed group; 16 more end in a source that the text does not name.
    /// </summary>
    [Fact]
    public async Task Claims_without_a_named_origin_are_those_counted_by_hand()
    {
        var byClaim = Kursk.Graph.Statements.Where(statement => statement.ClaimId is not null)
            .GroupBy(statement => statement.ClaimId).ToList();
        var traces = await Trace.OfAsync(
            _index,
            [.. byClaim.Select(group => new TraceRequest(
                [.. group.Select(statement => statement.Id)], TraceDirection.Upstream, new()))],
            Token, Token);
        var origins = traces.Select(trace => trace.Origins.DistinctBy(origin => origin.Source.Id).ToList()).ToList();
        var anonymous = origins.Where(list => list is [{ Class: OriginClass.Anonymous }])
            .Select(list => (AnonymousSource)list[0].Source).ToList();
        Assert.Equal(3, anonymous.Count(source => source.Cardinality == AnonymousCardinality.One));
        Assert.Equal(13, anonymous.Count(source => source.Cardinality == AnonymousCardinality.Several));
        Assert.Equal(16, origins.Count(list =>
            list.Count > 0 && list.All(origin => origin.Class == OriginClass.Unspecified)));
    }

    [Fact]
    public async Task What_traces_up_from_D003_traces_down_to_it()
    {
        var sources = Kursk.Statement("anon-western-sources-d003", null, "C-cas-4000");
        var trace = await Run([sources], TraceDirection.Downstream, new());
        Assert.Equal(
            ["anon-western-sources-d003", "bbc", "huffpost"],
            trace.Nodes.Select(node => Kursk.Graph.Sources.Single(item => item.Id == node.Statement.SourceId).Key));
        Assert.Empty(trace.Origins);
        Assert.Equal(3, Assert.Single(await Chains(trace, 10)).Statements.Count);
    }

    [Fact]
    public async Task A_depth_limit_says_what_lies_beyond_it()
    {
        var trace = await Up([Kursk.Statement("huffpost", "D003", "C-cas-4000")], new() { MaxDepth = 1 });
        Assert.Equal([false, true], trace.Nodes.Select(node => node.Expandable));
        Assert.Equal(new Coverage(false, CoverageLimit.MaxDepth, 2, 1, 1, Kursk.RecordedAt), trace.Coverage);
        Assert.Empty(trace.Origins);
        var exact = await Up([Kursk.Statement("huffpost", "D003", "C-cas-4000")], new() { MaxDepth = 2 });
        Assert.True(exact.Coverage.Complete);
    }

    [Fact]
    public async Task A_passed_deadline_leaves_the_roots_expandable()
    {
        var traces = await Trace.OfAsync(
            _index,
            [new([Kursk.Statement("huffpost", "D003", "C-cas-4000").Id], TraceDirection.Upstream, new())],
            deadline: new CancellationToken(canceled: true),
            cancellationToken: Token);
        Assert.Equal(new Coverage(false, CoverageLimit.Deadline, 1, 0, 0, Kursk.RecordedAt), traces[0].Coverage);
        Assert.True(Assert.Single(traces[0].Nodes).Expandable);
    }

    [Theory]
    [InlineData(ClaimEquality.Exact)]
    [InlineData(ClaimEquality.SameAs)]
    public async Task Of_more_roots_than_it_may_visit_it_starts_from_the_first_and_says_so(ClaimEquality equate)
    {
        List<Statement> roots = [.. Kursk.Graph.Statements.Take(30)];
        var trace = await Run(roots, TraceDirection.Downstream, new() { MaxNodes = 10, Equate = equate });
        Assert.Equal(roots.Take(10).Select(root => root.Id), trace.Roots.Select(root => root.Id));
        Assert.Equal(10, trace.Nodes.Count);
        Assert.Equal(CoverageLimit.MaxNodes, trace.Coverage.StoppedBy);
    }

    [Fact]
    public async Task Only_the_relations_asked_for_are_followed()
    {
        var trace = await Up(
            [Kursk.Statement("outlet-d004", "D004", "C-kw-1000")], new() { Relations = [CitationRelation.Reports] });
        Assert.All(trace.Citations, citation => Assert.Equal(CitationRelation.Reports, citation.Relation));
        Assert.Equal(3, trace.Nodes.Count);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(65, 10)]
    [InlineData(1, 0)]
    [InlineData(1, 20_001)]
    public async Task Options_outside_their_limits_are_refused(int depth, int nodes)
    {
        TraceOptions options = new() { MaxDepth = depth, MaxNodes = nodes };
        Assert.Contains("would be accepted", Assert.Single(options.Broken()), StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Up([], options));
    }

    private static Task<Trace> Up(IReadOnlyList<Statement> roots, TraceOptions? options = null) =>
        Run(roots, TraceDirection.Upstream, options ?? new());

    private static async Task<Trace> Run(
        IReadOnlyList<Statement> roots, TraceDirection direction, TraceOptions options) =>
        Assert.Single(await Trace.OfAsync(
            _index, [new([.. roots.Select(root => root.Id)], direction, options)], Token, Token));

    private static async Task<IReadOnlyList<Chain>> Chains(Trace trace, int first) =>
        Assert.Single(await Chain.OfAsync(_index, [trace], first, Token));
}
