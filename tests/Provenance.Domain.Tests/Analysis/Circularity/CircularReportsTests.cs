using Provenance.Domain.Analysis.Circularity;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;
using Provenance.Domain.Tests.Analysis.Graph;

namespace Provenance.Domain.Tests.Analysis.Circularity;

public sealed class CircularReportsTests
{
    private static readonly ILookup<ClaimId, ClaimId> _none = Array.Empty<ClaimId>().ToLookup(id => id);

    [Fact]
    public void They_are_those_that_listing_every_way_finds()
    {
        Dictionary<CircularReportKind, int> found = [];
        for (var seed = 0; seed < RandomNews.Seeds; seed++)
        {
            var graph = RandomNews.Of(seed);
            var equated = WholeGraph.Equated(graph);
            SpelledOutCircles expected = new(graph, equated);
            var circles = CircularReports.Of(WholeGraph.Of(graph), equated);
            Assert.Equal(
                expected.All().Order(),
                circles.Reports.Select(report => (report.Kind, report.Number, report.CitationIds.Count)).Order());
            Assert.True(circles.Coverage.Complete);
            Assert.Equal(
                circles.Reports.OrderByDescending(report => report.Outlets)
                    .ThenBy(report => report.Kind).ThenBy(report => report.Number),
                circles.Reports);
            foreach (var report in circles.Reports)
            {
                found[report.Kind] = found.GetValueOrDefault(report.Kind) + 1;
                IsSound(graph, report, expected);
            }
        }
        Assert.All(
            Enum.GetValues<CircularReportKind>(),
            kind => Assert.True(
                found.GetValueOrDefault(kind) > RandomNews.Seeds / 30,
                $"{kind}: too few to show anything."));
    }

    [Fact]
    public void Asked_about_some_claims_they_are_those_of_all_that_touch_one()
    {
        for (var seed = 0; seed < RandomNews.Seeds; seed++)
        {
            var graph = RandomNews.Of(seed);
            var equated = WholeGraph.Equated(graph);
            var all = CircularReports.Of(WholeGraph.Of(graph), equated).Reports;
            var asked = CircularReports.Of(WholeGraph.Of(graph), equated, claim => claim.Value == 1).Reports;
            Assert.Equal(
                all.Where(report => Touches(graph, report, 1)).Select(report => (report.Kind, report.Number)),
                asked.Select(report => (report.Kind, report.Number)));
        }
    }

    [Fact]
    public void A_search_that_may_follow_few_citations_says_that_returns_may_be_missing()
    {
        var cut = 0;
        for (var seed = 0; seed < RandomNews.Seeds; seed++)
        {
            var graph = RandomNews.Of(seed);
            var equated = WholeGraph.Equated(graph);
            var all = CircularReports.Of(WholeGraph.Of(graph), equated);
            var some = CircularReports.Of(WholeGraph.Of(graph), equated, maxSteps: 2);
            Assert.Subset(Names(all), Names(some));
            Assert.Equal(some.Coverage.Complete, some.Coverage.StoppedBy is null);
            if (some.Coverage.Complete)
            {
                Assert.Equal(Names(all), Names(some));
            }
            cut += some.Coverage.Complete ? 0 : 1;
            Assert.Equal(
                all.Reports.Where(report => report.Kind != CircularReportKind.Return).Select(report => report.Number),
                some.Reports.Where(report => report.Kind != CircularReportKind.Return).Select(report => report.Number));
        }
        Assert.True(cut > RandomNews.Seeds / 30, $"{cut} cut: too few to show anything.");
    }

    /// <summary>Two parties take turns in a chain of 100 claims, and the first returns to itself after 66 citations.</summary>
    [Fact]
    public void A_return_of_more_than_64_citations_is_not_looked_for_and_the_coverage_says_so()
    {
        var statements = Enumerable.Range(1, 67).Select(number => new SupportStatement(
            new(number), new(number % 2), new ClaimId(number % 66), Stance.Asserts)).ToList();
        var graph = Chain(statements);
        var found = CircularReports.Of(graph, _none);
        Assert.Empty(found.Reports);
        Assert.Equal(CoverageLimit.MaxDepth, found.Coverage.StoppedBy);
        Assert.Equal(64, found.Coverage.MaxDepthReached);
    }

    /// <summary>One party says the same 100,000 times, each time resting on another party that rests on it in turn.</summary>
    [Fact]
    public void A_chain_of_200_000_statements_returns_once_for_each_but_the_last()
    {
        var statements = Enumerable.Range(1, 200_000).Select(number => new SupportStatement(
            new(number), new(number % 2), new ClaimId(1), Stance.Asserts)).ToList();
        var found = CircularReports.Of(Chain(statements), _none);
        Assert.Equal(199_998, found.Reports.Count);
        Assert.All(found.Reports, report => Assert.Equal(2, report.CitationIds.Count));
        Assert.True(found.Coverage.Complete);
    }

    [Fact]
    public void The_sample_has_no_loop_and_no_return()
    {
        var found = CircularReports.Of(WholeGraph.Of(Kursk.Graph), WholeGraph.Equated(Kursk.Graph));
        var sources = Kursk.Graph.Sources.ToDictionary(source => source.Id);
        Assert.Empty(found.Reports.Select(report => $"{report.Kind}: {CircularExplanation.Of(report, sources)}"));
    }

    private static void IsSound(ProvenanceGraph graph, CircularReport report, SpelledOutCircles expected)
    {
        var citations = report.CitationIds.Select(id => graph.Citations.Single(item => item.Id == id)).ToList();
        var steps = report.Steps.Select(step => step.Id).ToList();
        StatementId[] ends = [.. steps, .. steps.Take(report.Kind == CircularReportKind.Loop ? 1 : 0)];
        Assert.Equal(ends.SkipLast(1), citations.Select(citation => citation.CitingId));
        Assert.Equal(ends.Skip(1), citations.Select(citation => citation.CitedId));
        var wanted = report.Kind == CircularReportKind.Loop
            ? expected.LoopOf(steps[0])
            : report.Steps.Select(step => step.SourceId).Distinct();
        Assert.Equal(
            wanted.Select(id => id.Value).Order(), report.SourceIds.Select(id => id.Value).Order());
        var sources = graph.Sources.ToDictionary(source => source.Id);
        Assert.Equal(report.SourceIds.Count(id => sources[id] is Outlet), report.Outlets);
        Assert.Matches("^[A-Z].*[^.]\\.$", CircularExplanation.Of(report, sources));
    }

    private static bool Touches(ProvenanceGraph graph, CircularReport report, long claim) => report.Kind switch
    {
        CircularReportKind.Loop => graph.Statements.Any(statement => statement.ClaimId?.Value == claim
            && new SpelledOutCircles(graph, _none).AreInOneLoop(statement.Id, report.Steps[0].Id)),
        CircularReportKind.Return => report.Steps[0].ClaimId?.Value == claim,
        _ => report.Steps.Any(step => step.ClaimId?.Value == claim),
    };

    private static HashSet<(CircularReportKind, long)> Names(CircularReports circles) =>
        [.. circles.Reports.Select(report => (report.Kind, report.Number))];

    private static SupportGraph Chain(List<SupportStatement> statements) => new()
    {
        Statements = statements,
        Citations = [.. statements.Zip(statements.Skip(1), (citing, cited) => new SupportCitation(
            citing.Id, cited.Id, CitationRelation.Reports) { Id = new(citing.Id.Value) })],
        OriginClasses = statements.Select(statement => statement.SourceId).Distinct()
            .ToDictionary(source => source, _ => OriginClass.UndisclosedRelay),
        Wholes = new Dictionary<SourceId, SourceId>(),
    };
}
