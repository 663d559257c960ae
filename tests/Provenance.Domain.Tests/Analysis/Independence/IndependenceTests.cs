using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Independence;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;
using Provenance.Domain.Tests.Analysis.Graph;

namespace Provenance.Domain.Tests.Analysis.Independence;

/// <summary>Independence worked out by hand, in the sample corpus and in graphs of a few sources.</summary>
public sealed class IndependenceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_4000_casualties_of_two_outlets_rest_on_one_unnamed_group()
    {
        var support = await OfClaimAsync("C-cas-4000", new());
        var found = IndependenceResult.Of(support);
        Assert.Equal(IndependenceVerdict.SingleOrigin, found.Verdict);
        Assert.Equal((2, 0, 1), (found.Outlets, found.IndependentOrigins, found.DisjointChains));
        Assert.True(found.AnonymousOnly);
        Assert.Equal(new IntRange(1, 1), found.Bounds);
        var group = Assert.Single(found.Groups);
        Assert.Equal("anon-western-sources-d003", group.Origin.Source.Key);
        Assert.Equal(["huffpost", "bbc"], Keys(group.Outlets));
        Assert.Equal((1, 2), (group.Share, group.ExclusiveOutlets));
        Assert.Equal(
            "Two outlets report this, and their reports rest on a single origin: Anonymous Western sources, an unnamed "
            + "group that counts as one.",
            found.Explanation);
        Assert.Equal(
            [("anon-western-sources-d003", 1, true), ("bbc", 0.5, false)],
            Bottleneck.Of(support).Select(item => (item.Source.Key, item.Share, item.IsOrigin)));
        Assert.Equal(["anon-western-sources-d003"], Keys(MinimumRefutation.Of(support)));
    }

    [Fact]
    public async Task Without_the_BBC_nothing_is_left_of_the_4000()
    {
        var left = (await OfClaimAsync("C-cas-4000", new())).Without([Kursk.Source("bbc")]);
        Assert.Empty(left.Sources);
        Assert.Equal("Without BBC, nothing is left that supports this.", IndependenceResult.Of(left).Explanation);
    }

    [Fact]
    public async Task Striking_the_ministry_strikes_its_intelligence_branch()
    {
        var support = await OfClaimAsync("C-interoperability", new());
        Assert.Equal(["uk-di"], support.Origins.Select(origin => origin.Source.Key));
        Assert.Empty(support.Without([Kursk.Source("uk-mod")]).Sources);
    }

    [Fact]
    public async Task Who_could_not_confirm_supports_nothing()
    {
        var found = IndependenceResult.Of(await OfClaimAsync("C-additional-deployments", new()));
        Assert.Equal((IndependenceVerdict.NotShown, 0), (found.Verdict, found.Outlets));
        Assert.Equal("Nobody puts this forward in a way that supports it.", found.Explanation);
    }

    [Fact]
    public async Task With_the_same_claims_the_4000_have_two_origins_and_no_name()
    {
        var found = IndependenceResult.Of(await OfClaimAsync("C-cas-4000", new() { Equate = ClaimEquality.SameAs }));
        Assert.Equal((IndependenceVerdict.NotShown, 3, 0, 2), (
            found.Verdict, found.Outlets, found.IndependentOrigins, found.DisjointChains));
        Assert.Equal(new IntRange(1, 2), found.Bounds);
        Assert.Equal(
            "Three outlets report this, and their reports rest on two origins, none of which has a name and speaks for "
            + "itself (military media, nobody the text names; Anonymous Western sources, an unnamed group that counts "
            + "as one), so independence is not shown.",
            found.Explanation);
    }

    [Fact]
    public async Task Two_ministries_by_two_papers_are_independent() => Assert.Equal(
        "Two outlets report this, and their reports rest on two independent named origins (Ministry and Navy), by two "
        + "chains that share no source.",
        await ExplainAsync("Times>Ministry", "Post>Navy"));

    [Fact]
    public async Task Two_ministries_by_one_paper_are_partly_so() => Assert.Equal(
        "Two outlets report this, and their reports rest on two named origins of different organizations (Ministry and "
        + "Navy), but every chain to them passes through Post.",
        await ExplainAsync("Times>Post", "Post>Ministry", "Post>Navy"));

    [Fact]
    public async Task A_ministry_and_its_branch_by_two_papers_are_one() => Assert.Equal(
        "Two outlets report this, and their reports rest on a single origin: Ministry.",
        await ExplainAsync("Times>Ministry", "Post>Branch"));

    [Fact]
    public async Task Papers_that_quote_each_other_go_round() => Assert.Equal(
        "Three outlets report this, and what their reports rest on leads back to itself: no origin is to be found.",
        await ExplainAsync("Times>Post", "Post>Gazette", "Gazette>Times"));

    [Fact]
    public async Task A_named_and_an_unnamed_origin_are_not_shown_to_be_two() => Assert.Equal(
        "Three outlets report this, and their reports rest on two origins, of which only Ministry has a name and "
        + "speaks for itself, so independence is not shown.",
        await ExplainAsync("Times>Ministry", "Post>Gazette"));

    [Fact]
    public async Task Who_may_be_another_is_not_shown_to_be_independent_of_it()
    {
        var found = IndependenceResult.Of(await OfCitationsAsync("Times>Ministry", "Post>Spokesman"));
        Assert.Equal((IndependenceVerdict.NotShown, 1), (found.Verdict, found.IndependentOrigins));
        Assert.Equal(new IntRange(1, 2), found.Bounds); // the spokesman is possibly the ministry
        Assert.Equal(
            "Two outlets report this, and their reports rest on two named origins (Ministry and Spokesman), but Ministry "
            + "and Spokesman may be the same, so independence is not shown.",
            found.Explanation);
        Assert.Equal("Ministry and Spokesman may be the same", Assert.Single(found.Doubts).Explanation);
    }

    [Fact]
    public async Task Of_three_that_may_be_two_two_are_independent() => Assert.Equal(
        "Three outlets report this, and their reports rest on three named origins (Ministry, Navy and Spokesman), at least "
        + "two of them independent, by two chains that share no source, although Ministry and Spokesman may be the same.",
        await ExplainAsync("Times>Ministry", "Post>Spokesman", "Gazette>Navy"));

    /// <summary>The Post's article is held and does not say what the Times has it say.</summary>
    [Fact]
    public async Task An_outlet_that_is_misquoted_does_not_report_the_claim() => Assert.Equal(
        "One outlet reports this, and its report rests on a single origin: Ministry.",
        IndependenceResult.Of(await OfCitationsAsync(["Post"], "Times>Post", "Post>Ministry")).Explanation);

    [Fact]
    public async Task Two_misquoted_ministries_are_no_named_origins()
    {
        var found = IndependenceResult.Of(await OfCitationsAsync(["Ministry", "Navy"], "Times>Ministry", "Post>Navy"));
        Assert.Equal((IndependenceVerdict.NotShown, 2, 0), (found.Verdict, found.Outlets, found.IndependentOrigins));
        Assert.Equal(
            "Two outlets report this, and their reports rest on two origins, none of which has a name and speaks for itself "
            + "(Ministry, whose text on file does not say it; Navy, whose text on file does not say it), so independence is "
            + "not shown.",
            found.Explanation);
    }

    /// <summary>The spokesman is possibly the ministry, of which nothing is on file that says it.</summary>
    [Fact]
    public async Task Where_nothing_is_shown_the_origins_that_may_be_the_same_are_told() => Assert.Equal(
        "Two outlets report this, and their reports rest on two origins, of which only Spokesman has a name and speaks for "
        + "itself, and Ministry and Spokesman may be the same, so independence is not shown.",
        IndependenceResult.Of(await OfCitationsAsync(["Ministry"], "Times>Ministry", "Post>Spokesman")).Explanation);

    private static async Task<SourceSupport> OfClaimAsync(string key, TraceOptions options)
    {
        var claim = Kursk.Claim(key).Id;
        var statements = Kursk.Graph.Statements.Where(statement => statement.ClaimId == claim);
        return await SupportAsync(
            Kursk.Graph, TraceRoots.Of([.. statements.Select(item => item.Id)],
                Kursk.Graph.Citations.Select(TracedCitation.Of), TraceDirection.Upstream, options), options);
    }

    private static async Task<string> ExplainAsync(params string[] citations) =>
        IndependenceResult.Of(await OfCitationsAsync(citations)).Explanation;

    private static Task<SourceSupport> OfCitationsAsync(params string[] citations) => OfCitationsAsync([], citations);

    private static Task<SourceSupport> OfCitationsAsync(IReadOnlyList<string> misquoted, params string[] citations)
    {
        string[] names = ["Times", "Post", "Gazette", "Ministry", "Branch", "Navy", "Spokesman"];
        var at = Kursk.RecordedAt;
        var ends = citations
            .Select(text => text.Split('>').Select(name => Array.IndexOf(names, name) + 1).ToArray()).ToList();
        ProvenanceGraph graph = new()
        {
            Sources = [.. names.Select((name, index) => SourceOf(index + 1, name, at))],
            Statements = [.. ends.SelectMany(pair => pair).Distinct().Order().Select(number => new Statement
            {
                Id = new(number),
                SourceId = new(number),
                ClaimId = new ClaimId(1),
                Stance = Stance.Asserts,
                Attestation = misquoted.Contains(names[number - 1]) ? Attestation.NotFound : Attestation.SecondHand,
                RecordedAt = at,
            })],
            Citations = [.. ends.Select((pair, index) => new Citation
            {
                Id = new(index + 1),
                CitingId = new(pair[0]),
                CitedId = new(pair[1]),
                Relation = CitationRelation.Reports,
                RecordedAt = at,
            })],
        };
        return SupportAsync(
            graph, TraceRoots.Of([.. graph.Statements.Select(item => item.Id)],
            graph.Citations.Select(TracedCitation.Of), TraceDirection.Upstream, new()), new());
    }

    private static Source SourceOf(int number, string name, DateTimeOffset at) => number <= 3
        ? new Outlet
        {
            Id = new(number),
            Key = name,
            Name = name,
            Kind = OutletKind.Outlet,
            Identified = true,
            RecordedAt = at,
        }
        : new Agency
        {
            Id = new(number),
            Key = name,
            Name = name,
            Kind = AgencyKind.Ministry,
            PartOfId = name == "Branch" ? new SourceId(4) : null,
            PossiblySameAsIds = name == "Spokesman" ? [new(4)] : [],
            RecordedAt = at,
        };

    private static async Task<SourceSupport> SupportAsync(
        ProvenanceGraph graph, IReadOnlyList<StatementId> roots, TraceOptions options)
    {
        GraphIndex index = new(graph);
        var traces = await Trace.OfAsync(index, [new(roots, TraceDirection.Upstream, options)], Token, Token);
        return Assert.Single(await SourceSupport.OfAsync(index, traces, cancellationToken: Token));
    }

    private static IEnumerable<string> Keys(IEnumerable<Source> sources) => sources.Select(source => source.Key);
}
