using System.Text.Json.Nodes;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Independence;
using Provenance.Domain.Analysis.Reliance;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Tests.Analysis.Graph;

namespace Provenance.Domain.Tests.Analysis.Independence;

/// <summary>What a retraction leaves of the sample's claims; the answers are read off the articles by hand.</summary>
public sealed class WithdrawalTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Of the 4,000 casualties only HuffPost tells that the BBC had them from Western sources.</summary>
    [Theory]
    [InlineData("DENIES")]
    [InlineData("ASSERTS")]
    public async Task An_outlet_that_takes_back_its_report_takes_what_only_it_tells_of_with_it(string stance)
    {
        var graph = Retracted.Graph(Retracted.Json("huffpost", "huffpost", "D003", "C-cas-4000", stance));
        var notice = Notice(graph);
        Assert.Equal(Stance.Denies, notice.Stance);
        var report = Kursk.Statement("huffpost", "D003", "C-cas-4000");
        Assert.Equal(Stance.Asserts, graph.Statements.Single(statement => statement.Id == report.Id).Stance);

        var (trace, support) = await AskAsync(graph, "C-cas-4000");

        Assert.Equal([notice.Id], trace.Withdrawals[report.Id].Select(withdrawal => withdrawal.By.Id));
        Assert.False(Assert.Single(trace.Origins).Withdrawn);
        var found = IndependenceResult.Of(support);
        Assert.Equal(
            (IndependenceVerdict.NotShown, 0, 0, new IntRange(0, 0), 0),
            (found.Verdict, found.Outlets, found.IndependentOrigins, found.Bounds, found.DisjointChains));
        Assert.Equal(
            "Nothing is left that supports this: HuffPost withdrew it on 3 February 2025.", found.Explanation);
        Assert.Empty(Bottleneck.Of(support));
        Assert.Empty(MinimumRefutation.Of(support));
    }

    [Fact]
    public async Task A_withdrawn_origin_is_still_where_the_chain_ends_and_supports_nothing()
    {
        var (trace, support) = await AskAsync(
            Retracted.Graph(Retracted.Json("nis", "nis", "W-nis-briefing-2024-12-19", "C-killed-100")), "C-killed-100");

        Assert.True(Assert.Single(trace.Origins).Withdrawn);
        Assert.Equal(
            "Nothing is left that supports this: its only origin, National Intelligence Service, withdrew it on "
            + "3 February 2025.",
            IndependenceResult.Of(support).Explanation);
    }

    [Fact]
    public async Task In_the_middle_of_a_chain_it_passes_nothing_on()
    {
        var (_, support) = await AskAsync(
            Retracted.Graph(Retracted.Json("bbc", "bbc", "W-bbc-2025-01", "C-cas-4000")), "C-cas-4000");
        Assert.Empty(support.Sources);
        Assert.Equal(
            "Nothing is left that supports this: BBC withdrew it on 3 February 2025.",
            IndependenceResult.Of(support).Explanation);
    }

    [Fact]
    public async Task What_another_document_says_for_itself_stands()
    {
        // Of the over 6,000, D001 alone tells; D000 now says it too, in its own voice.
        var json = Retracted.Json("outlet-d001", "outlet-d001", "D001", "C-kwm-over-6000");
        var passage = json["unattributed"]!.AsArray().First(item => (string)item!["document"]! == "D000")!.DeepClone();
        (passage["id"], passage["claim"]) = ("U-new", "C-kwm-over-6000");
        json["unattributed"]!.AsArray().Add(passage);
        var (_, support) = await AskAsync(Retracted.Graph(json), "C-kwm-over-6000");
        var found = IndependenceResult.Of(support);
        Assert.Equal((1, IndependenceVerdict.SingleOrigin), (found.Outlets, found.Verdict));
        Assert.Equal(
            "One outlet reports this, and its report rests on a single origin: (unidentified publisher of D000), which "
            + "does not say how it knows; (unidentified publisher of D001) withdrew it on 3 February 2025, which does "
            + "not count.",
            found.Explanation);
    }

    [Fact]
    public async Task A_whole_may_take_back_what_its_part_says()
    {
        var graph = Retracted.Graph(Retracted.Json("uk-mod", "uk-di", "W-ukmod-x-2025-01", "C-interoperability"));
        var (_, support) = await AskAsync(graph, "C-interoperability");
        var citation = Assert.Single(graph.Citations, item => item.Relation == CitationRelation.Disputes);
        Assert.Equal(citation.CitedId, Assert.Single(support.Withdrawn).Statement.Id);
    }

    [Fact]
    public async Task Anyone_elses_dispute_withdraws_nothing()
    {
        var graph = Retracted.Graph(Retracted.Json("bbc", "huffpost", "D003", "C-cas-4000"));
        var (trace, support) = await AskAsync(graph, "C-cas-4000");
        Assert.Empty(trace.Withdrawals);
        Assert.Equal(
            IndependenceResult.Of((await AskAsync(Kursk.Graph, "C-cas-4000")).Support).Explanation,
            IndependenceResult.Of(support).Explanation);
    }

    [Fact]
    public void Who_passes_on_that_another_disputes_it_denies_it_too()
    {
        var json = Retracted.Json("bbc", "huffpost", "D003", "C-cas-4000");
        var chain = json["attributions"]!.AsArray()[^1]!["chain"]!.AsArray();
        chain.Insert(0, new JsonObject { ["source"] = "nis", ["basis"] = "EXPLICIT", ["relation"] = "SAYS" });
        var graph = Retracted.Graph(json);
        Assert.Equal(Stance.Denies, Notice(graph).Stance);
        Assert.Equal(
            Stance.Denies,
            graph.Statements.Single(statement => statement.Id == graph.Citations.Single(citation =>
                citation.Relation == CitationRelation.Disputes).CitingId).Stance);
    }

    [Fact]
    public void A_claim_whose_every_origin_was_withdrawn_rests_on_none()
    {
        var graph = Retracted.Graph(Retracted.Json("nis", "nis", "W-nis-briefing-2024-12-19", "C-killed-100"));
        var claim = Kursk.Claim("C-killed-100").Id;
        Assert.Contains(claim, RestingClaims.Of(WholeGraph.Of(Kursk.Graph), OriginClass.Named, 1));
        Assert.DoesNotContain(claim, RestingClaims.Of(WholeGraph.Of(graph), OriginClass.Named, 1));
    }

    private static Statement Notice(ProvenanceGraph graph) => graph.Statements.Single(statement =>
        statement.DocumentId == graph.Documents.Single(document => document.Key == "N1").Id);

    private static async Task<(Trace Trace, SourceSupport Support)> AskAsync(ProvenanceGraph graph, string claim)
    {
        GraphIndex index = new(graph);
        var id = graph.Claims.Single(item => item.Key == claim).Id;
        var statements = graph.Statements.Where(statement => statement.ClaimId == id).ToList();
        TraceOptions options = new()
        {
            Relations = [.. Enum.GetValues<CitationRelation>()
                .Where(relation => Support.Passes(relation, Stance.Asserts))],
        };
        var roots = TraceRoots.Of(
            [.. statements.Select(item => item.Id)],
            graph.Citations.Select(TracedCitation.Of),
            TraceDirection.Upstream,
            options);
        var traces = await Trace.OfAsync(index, [new(roots, TraceDirection.Upstream, options)], Token, Token);
        return (traces[0], Assert.Single(await SourceSupport.OfAsync(index, traces, cancellationToken: Token)));
    }
}
