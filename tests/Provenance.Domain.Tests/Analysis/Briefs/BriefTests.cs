using Provenance.Domain.Analysis.Briefs;
using Provenance.Domain.Analysis.Chains;
using Provenance.Domain.Analysis.Drift;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Independence;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Domain.Tests.Analysis.Graph;

namespace Provenance.Domain.Tests.Analysis.Briefs;

public sealed class BriefTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The passages: D003, "Anonymous Western sources told the BBC that …"; the rest by the domain's answers.</summary>
    [Fact]
    public async Task The_figure_of_the_anonymous_sources_is_told_as_worked_out_by_hand() => Assert.Equal(
        [
            "HuffPost (between 15 and 31 January 2025) reports this.",
            "HuffPost says that BBC was told by Anonymous Western sources.",
            "Two outlets report this, and their reports rest on a single origin: Anonymous Western sources, an unnamed "
                + "group that counts as one.",
            "What BBC said was not seen: it is known only through HuffPost.",
            "It was distorted to “About 4,000 DPRK troops in Kursk have died”: the bare number became “about”; casualties "
                + "(killed, wounded, missing and captured) became killed; as of 14 to 16 January 2025 became as of no day; "
                + "ascribed to Anonymous Western sources became ascribed to UK Ministry of Defence.",
            "“Total DPRK casualties (killed, wounded, missing, captured) in Kursk are about 4,000” says the same but for "
                + "this: the bare number became “about”; as of 14 to 16 January 2025 became as of no day.",
            "It was later revised to “Over 6,000 DPRK soldiers have been killed, wounded or gone missing in Kursk Oblast”.",
        ],
        await TextsAsync(Kursk.Graph, "C-cas-4000"));

    [Theory]
    [InlineData(
        "C-additional-deployments",
        "Nobody puts this forward in a way that supports it.",
        "Sabrina Singh could not confirm it, as the unidentified publisher of D004 reports.")]
    [InlineData(
        "C-dprk-fighting",
        "HuffPost (between 15 and 31 January 2025) reports this.",
        "One outlet reports this, and its report rests on a single origin: HuffPost, which does not say how it knows.",
        "Government of Russia has neither confirmed nor denied it, as HuffPost reports.")]
    [InlineData(
        "C-loss-cause-drones-terrain",
        "The unidentified publisher of D002 (19 December 2024) reports this.",
        "The unidentified publisher of D002 names no source (“It is believed”).",
        "One outlet reports this, and its report rests on a single origin: nobody the text names.")]
    [InlineData(
        "C-no-common-language",
        "HuffPost (between 15 and 31 January 2025) and the unidentified publisher of D000 (between 22 January and "
            + "28 February 2025) report this.",
        "HuffPost and the unidentified publisher of D000 quote UK Defence Intelligence (“said”).",
        "Two outlets report this, and their reports rest on a single origin: UK Defence Intelligence.",
        "It was worded in different ways: the words are others.")]
    public async Task Each_sentence_is_said_only_if_there_is_something_to_say(string claim, params string[] expected) =>
        Assert.Equal(expected, await TextsAsync(Kursk.Graph, claim));

    [Fact]
    public async Task What_was_withdrawn_is_told_with_its_day_and_with_who_falls_with_it() => Assert.Equal(
        [
            "Nothing is left that supports this: its only origin, National Intelligence Service, withdrew it on "
                + "3 February 2025.",
            "National Intelligence Service withdrew it on 3 February 2025.",
            "Lee Seong Kwon and the unidentified publisher of D002 had it from there alone and are no longer counted.",
        ],
        (await TextsAsync(
            Retracted.Graph(Retracted.Json("nis", "nis", "W-nis-briefing-2024-12-19", "C-killed-100")), "C-killed-100"))
            .Where(text => text.Contains("withdrew", StringComparison.Ordinal)
                || text.Contains("no longer", StringComparison.Ordinal)));

    [Fact]
    public async Task A_search_cut_short_says_where_it_stopped() => Assert.Equal(
        "The search stopped after one step, at BBC: what lies beyond was not looked at.",
        (await TextsAsync(Kursk.Graph, "C-cas-4000", new() { MaxDepth = 1 }))[^1]);

    [Fact]
    public async Task Every_sentence_is_one_and_names_records_of_the_graph()
    {
        var graph = Kursk.Graph;
        HashSet<object> records =
            [.. graph.Claims, .. graph.ClaimLinks, .. graph.Statements, .. graph.Citations, .. graph.Evidence];
        foreach (var claim in graph.Claims)
        {
            foreach (var sentence in await BriefAsync(graph, claim.Key))
            {
                Assert.NotEmpty(sentence.Records);
                Assert.Equal(sentence.Records.Distinct(), sentence.Records);
                Assert.Subset(records, sentence.Records.ToHashSet());
                Assert.Matches(@"^[“\p{Lu}].*[^.]\.$", sentence.Text);
                Assert.DoesNotContain("  ", sentence.Text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Its_figures_are_those_of_independence()
    {
        string[] numbers = ["No", "One", "Two", "Three", "Four"];
        GraphIndex index = new(Kursk.Graph);
        foreach (var claim in Kursk.Graph.Claims)
        {
            var trace = await TraceAsync(Kursk.Graph, index, claim.Key, new());
            var found = IndependenceResult.Of((await SourceSupport.OfAsync(index, [trace], cancellationToken: Token))[0]);
            var counts = (await TextsAsync(Kursk.Graph, claim.Key)).Where(text =>
                text.Contains(" outlet reports this", StringComparison.Ordinal)
                || text.Contains(" outlets report this", StringComparison.Ordinal)).ToList();
            Assert.Equal(
                found.Groups.Count == 0 ? [] : [numbers[found.Outlets]],
                counts.Select(text => text.Split(' ')[0]));
            Assert.Equal(
                found.Verdict == IndependenceVerdict.SingleOrigin,
                counts.Exists(text => text.Contains("a single origin", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_order_of_import_changes_no_sentence(int seed)
    {
        var graph = Kursk.ProjectShuffled(seed);
        foreach (var claim in Kursk.Graph.Claims)
        {
            Assert.Equal(await TextsAsync(Kursk.Graph, claim.Key), await TextsAsync(graph, claim.Key));
        }
    }

    [Fact]
    public async Task Of_much_that_is_alike_it_tells_the_first_and_counts_the_rest()
    {
        var texts = await TextsAsync(ManyReports(), "c1");

        Assert.Equal(
            "Outlet 01 (seven times, 1 to 7 May 2024), Outlet 02 (8 May 2024), Outlet 03 (8 May 2024), Outlet 04 (8 May 2024), "
                + "Outlet 05 (8 May 2024), Outlet 06 (8 May 2024), Outlet 07 (8 May 2024), Outlet 08 (8 May 2024), "
                + "Outlet 09 (8 May 2024), Outlet 10 (8 May 2024), Outlet 11 (8 May 2024), Outlet 12 (8 May 2024) and two more "
                + "report this.",
            texts[0]);
        var revisions = texts.FindAll(text => text.Contains("revis", StringComparison.Ordinal));
        Assert.Equal(6, revisions.Count);
        Assert.Equal("It was later revised to “Claim 2”.", revisions[0]);
        Assert.Equal("Two more revisions are not told here.", revisions[5]);
    }

    /// <summary>Fourteen outlets report a claim, the first of them on seven days, and seven claims revise it, one of them twice.</summary>
    private static ProvenanceGraph ManyReports() => new()
    {
        Sources = [.. Enumerable.Range(1, 14).Select(number => new Outlet
        {
            Id = new(number),
            Key = $"s{number:00}",
            Name = $"Outlet {number:00}",
            Kind = OutletKind.Outlet,
            Identified = true,
            RecordedAt = Kursk.RecordedAt,
        })],
        Documents = [.. Enumerable.Range(1, 20).Select(number => new Document
        {
            Id = new(number),
            Key = $"d{number:00}",
            Kind = DocumentKind.Article,
            PublishedAt = new()
            {
                Earliest = new(2024, 5, Math.Min(number, 8)),
                Latest = new(2024, 5, Math.Min(number, 8)),
                Basis = DateBasis.Stated,
            },
            Held = false,
            RecordedAt = Kursk.RecordedAt,
        })],
        Claims = [.. Enumerable.Range(1, 8).Select(number => new Claim
        {
            Id = new(number),
            Key = $"c{number}",
            QuestionId = new(1),
            Proposition = $"Claim {number}.",
            Modality = ClaimModality.Fact,
            RecordedAt = Kursk.RecordedAt,
        })],
        ClaimLinks = [.. Enumerable.Range(2, 7).Append(2).Select((from, index) => new ClaimLink
        {
            Id = new(index + 1),
            Key = $"l{index}",
            FromId = new(from),
            ToId = new(1),
            Kind = ClaimLinkKind.Revises,
            Basis = ClaimLinkBasis.Curated,
            RecordedAt = Kursk.RecordedAt,
            RecordedBy = "annotator",
        })],
        Statements = [.. Enumerable.Range(1, 20).Select(number => new Statement
        {
            Id = new(number),
            SourceId = new(Math.Max(1, number - 6)),
            DocumentId = new(number),
            ClaimId = new(1),
            Stance = Stance.Asserts,
            Attestation = Attestation.FirstHand,
            RecordedAt = Kursk.RecordedAt,
        })],
    };

    private static async Task<List<string>> TextsAsync(
        ProvenanceGraph graph, string claim, TraceOptions? options = null) =>
        [.. (await BriefAsync(graph, claim, options)).Select(sentence => sentence.Text)];

    private static async Task<IReadOnlyList<BriefSentence>> BriefAsync(
        ProvenanceGraph graph, string claim, TraceOptions? options = null)
    {
        GraphIndex index = new(graph);
        var trace = await TraceAsync(graph, index, claim, options ?? new());
        var support = await SourceSupport.OfAsync(index, [trace], cancellationToken: Token);
        var chains = await Chain.OfAsync(index, [trace], 100, Token);
        return Brief.Of(new(
            graph.Claims.Single(item => item.Key == claim), trace, support[0], chains[0], DriftSteps.Of(graph), graph));
    }

    private static async Task<Trace> TraceAsync(
        ProvenanceGraph graph, GraphIndex index, string claim, TraceOptions options)
    {
        var supporting = options with
        {
            Relations = [.. Enum.GetValues<CitationRelation>()
                .Where(relation => Support.Passes(relation, Stance.Asserts))],
        };
        var id = graph.Claims.Single(item => item.Key == claim).Id;
        var roots = TraceRoots.Of(
            [.. graph.Statements.Where(statement => statement.ClaimId == id).Select(statement => statement.Id)],
            graph.Citations.Select(TracedCitation.Of),
            TraceDirection.Upstream,
            supporting);
        return (await Trace.OfAsync(index, [new(roots, TraceDirection.Upstream, supporting)], Token, Token))[0];
    }
}
