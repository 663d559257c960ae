using Provenance.Domain.Analysis.Chains;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Graph.Snapshots;
using Provenance.Domain.Analysis.Independence;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Documents;

namespace Provenance.Domain.Tests.Analysis.Graph.Snapshots;

/// <summary>Every analysis of a graph in a snapshot against the same analysis of the records.</summary>
public sealed class SnapshotGraphTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<TraceDirection, ClaimEquality> Ways =>
    [
        (TraceDirection.Upstream, ClaimEquality.Exact),
        (TraceDirection.Upstream, ClaimEquality.SameAs),
        (TraceDirection.Downstream, ClaimEquality.Exact),
        (TraceDirection.Downstream, ClaimEquality.SameAs),
    ];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Traces_and_their_chains_and_support_are_the_same(TraceDirection direction, ClaimEquality equate)
    {
        for (var seed = 0; seed < RandomReports.Seeds; seed += 2)
        {
            var graph = RandomNews.Of(seed);
            TraceOptions options = new()
            {
                Equate = equate,
                MaxNodes = seed % 4 == 0 ? 3 : 1000,
                MaxDepth = seed % 3 == 0 ? 2 : 10,
                Relations = seed % 5 == 0 ? [CitationRelation.Reports] : null,
            };
            GraphIndex records = new(graph);
            Assert.Equal(
                await AnswersAsync(records, graph, direction, options),
                await AnswersAsync(new SnapshotGraph(SnapshotOf(graph), records), graph, direction, options));
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Of_the_sample_too(TraceDirection direction, ClaimEquality equate)
    {
        GraphIndex records = new(Kursk.Graph);
        TraceOptions options = new() { Equate = equate };
        Assert.Equal(
            await AnswersAsync(records, Kursk.Graph, direction, options),
            await AnswersAsync(new SnapshotGraph(SnapshotOf(Kursk.Graph), records), Kursk.Graph, direction, options));
    }

    [Fact]
    public void The_whole_is_what_the_records_say()
    {
        for (var seed = 0; seed < RandomReports.Seeds; seed++)
        {
            AssertWhole(RandomReports.Of(seed));
            AssertWhole(RandomNews.Of(seed));
        }
        AssertWhole(Kursk.Graph);
    }

    [Fact]
    public async Task Another_moment_is_read_from_the_records()
    {
        GraphIndex records = new(Kursk.Graph);
        AsOf past = new() { Published = new DateOnly(1990, 1, 1) };
        var then = new SnapshotGraph(SnapshotOf(Kursk.Graph), records).At(past);
        Assert.Empty(await then.StatementsAsync([.. Kursk.Graph.Statements.Select(item => item.Id)], Token));
    }

    private static void AssertWhole(ProvenanceGraph graph)
    {
        var (expected, actual) = (WholeGraph.Of(graph), SnapshotOf(graph).Whole(default));
        Assert.Equal(expected.Statements, actual.Statements);
        Assert.Equal(expected.Citations, actual.Citations);
        Assert.Equal(expected.OriginClasses.OrderBy(pair => pair.Key.Value), actual.OriginClasses);
        Assert.Equal(expected.Wholes.OrderBy(pair => pair.Key.Value), actual.Wholes);
    }

    private static async Task<List<string>> AnswersAsync(
        ICitationGraph graph, ProvenanceGraph records, TraceDirection direction, TraceOptions options)
    {
        var traces = await Trace.OfAsync(
            graph,
            [.. records.Statements.Select(statement => new TraceRequest([statement.Id], direction, options))],
            Token,
            Token);
        var chains = await Chain.OfAsync(graph, traces, 5, Token);
        var support = direction == TraceDirection.Upstream
            ? await SourceSupport.OfAsync(graph, traces, cancellationToken: Token)
            : [];
        return
        [
            .. traces.Select(Line),
            .. chains.SelectMany(list => list).Select(chain =>
                $"{string.Join('>', chain.Citations)} {chain.Origin} {chain.FirstHandHops} {string.Join(' ', chain.Drift)}"),
            .. support.Select(item => IndependenceResult.Of(item).Explanation),
        ];
    }

    private static string Line(Trace trace) => string.Join(
        '|',
        string.Join(',', trace.Roots),
        string.Join(',', trace.Nodes.Select(node =>
            $"{node.Statement} {node.Depth} {string.Join(' ', node.Via)} {node.Expandable}")),
        string.Join(',', trace.Citations),
        string.Join(',', trace.Origins.Select(origin => $"{origin.Statement} {origin.Class} {origin.Withdrawn}")),
        string.Join(',', trace.Withdrawals.SelectMany(group => group).Select(item => item.By.Id)),
        trace.Coverage with { RecordedUntil = default });

    /// <summary>A snapshot of the graph, taken in two steps: the latter half of the citations comes later.</summary>
    private static CitationSnapshot SnapshotOf(ProvenanceGraph graph)
    {
        var half = graph.Citations.Count / 2;
        CitationPosition whole = new(
            Last(graph.Sources, source => source.Id.Value),
            Last(graph.Statements, statement => statement.Id.Value),
            Last(graph.Citations, citation => citation.Id.Value),
            Supersession: 0);
        CitationChanges first = new(whole with { Citation = half == 0 ? 0 : graph.Citations[half - 1].Id.Value });
        CitationChanges then = new(whole);
        var dates = graph.Documents.ToDictionary(document => document.Id, document => document.PublishedAt);
        graph.Sources.ToList().ForEach(source => first.Add(source.Id, Origin.ClassOf(source), source.PartOfId));
        foreach (var statement in graph.Statements)
        {
            var said = Dated(statement.StatedAt) ?? (statement.DocumentId is { } id ? dates[id] : null);
            first.Add(GraphIndex.Traced(graph, statement), said?.ToBounds() ?? default);
        }
        graph.Citations.Take(half).Select(TracedCitation.Of).ToList().ForEach(first.Add);
        graph.Citations.Skip(half).Select(TracedCitation.Of).ToList().ForEach(then.Add);
        return CitationSnapshot.Empty.With(first).With(then);
    }

    private static FuzzyDate? Dated(FuzzyDate? date) => date is { Earliest: null, Latest: null } ? null : date;

    private static long Last<T>(IReadOnlyList<T> records, Func<T, long> number) =>
        records.Count == 0 ? 0 : records.Max(number);
}
