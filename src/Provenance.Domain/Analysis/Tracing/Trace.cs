using Provenance.Domain.Analysis.Chains;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Independence;
using Provenance.Domain.Citations;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Tracing;

/// <summary>What to trace.</summary>
/// <param name="Roots">The statements to start from; one that the graph lacks is left out.</param>
/// <param name="Direction">Which way.</param>
/// <param name="Options">How far.</param>
public sealed record TraceRequest(IReadOnlyList<StatementId> Roots, TraceDirection Direction, TraceOptions Options)
{
    /// <summary>The statements that the trace visits and does not follow; none by default.</summary>
    public Func<TracedStatement, bool> EndsAt { get; init; } = static _ => false;
}

/// <summary>A statement that a trace visited.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Depth">How many citations away from the nearest root, 0 or more.</param>
/// <param name="Via">The citations that lead to it from the depth before, by id; none at a root.</param>
/// <param name="Expandable">Whether the trace left out citations beyond it.</param>
public sealed record TraceNode(TracedStatement Statement, int Depth, IReadOnlyList<TracedCitation> Via, bool Expandable);

/// <summary>What we know of where a claim comes from.</summary>
public enum OriginClass
{
    /// <summary>A named person or body says it on their own account.</summary>
    Named,

    /// <summary>Someone whom only the broker knows.</summary>
    Anonymous,

    /// <summary>The text names nobody.</summary>
    Unspecified,

    /// <summary>An outlet that does not say how it knows.</summary>
    UndisclosedRelay,
}

/// <summary>Where a claim comes from, as far as the graph tells.</summary>
/// <param name="Statement">The statement that rests on no other.</param>
/// <param name="Source">Who makes it.</param>
/// <param name="Class">What we know of them.</param>
public sealed record Origin(TracedStatement Statement, Source Source, OriginClass Class)
{
    /// <summary>Whether who says it has taken it back, so that it supports nothing.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>The class that a source gives an origin (invariant 7).</summary>
    public static OriginClass ClassOf(Source source) => source switch
    {
        AnonymousSource => OriginClass.Anonymous,
        UnspecifiedSource => OriginClass.Unspecified,
        Outlet => OriginClass.UndisclosedRelay,
        _ => OriginClass.Named,
    };
}

/// <summary>Why a trace stopped before its end.</summary>
public enum CoverageLimit
{
    /// <summary>There are statements beyond <see cref="TraceOptions.MaxDepth"/>.</summary>
    MaxDepth,

    /// <summary>There are more statements than <see cref="TraceOptions.MaxNodes"/>.</summary>
    MaxNodes,

    /// <summary>Time ran out.</summary>
    Deadline,

    /// <summary>A search along the citations took as many steps as it may, for chains <see cref="ChainSearch.MaxPaths"/>.</summary>
    MaxSteps,
}

/// <summary>How much of what there is a trace saw.</summary>
/// <param name="Complete">Whether nothing was left out.</param>
/// <param name="StoppedBy">What stopped it; null when complete.</param>
/// <param name="NodesVisited">The statements visited, roots included.</param>
/// <param name="CitationsVisited">The citations between them.</param>
/// <param name="MaxDepthReached">The depth of the furthest statement.</param>
/// <param name="AsOf">The moment whose records were read.</param>
public sealed record Coverage(
    bool Complete,
    CoverageLimit? StoppedBy,
    int NodesVisited,
    int CitationsVisited,
    int MaxDepthReached,
    DateTimeOffset AsOf);

/// <summary>Where statements come from, or where they went.</summary>
public sealed record Trace
{
    /// <summary>Which way it went.</summary>
    public required TraceDirection Direction { get; init; }

    /// <summary>The statements it started from, in the order asked: the first <see cref="TraceOptions.MaxNodes"/> of
    /// them.</summary>
    public required IReadOnlyList<TracedStatement> Roots { get; init; }

    /// <summary>The statements visited: nearest first; at equal depth by id, the roots in the order asked, and
    /// after them those whose claim counts as the same.</summary>
    public required IReadOnlyList<TraceNode> Nodes { get; init; }

    /// <summary>The citations between them that were followed, by id.</summary>
    public required IReadOnlyList<TracedCitation> Citations { get; init; }

    /// <summary>
    /// Upstream, the origins that stand behind the roots, nearest first: reached by citations that pass
    /// <see cref="Support"/>, themselves resting on none, and with nothing beyond them left out. Downstream none.
    /// </summary>
    public required IReadOnlyList<Origin> Origins { get; init; }

    /// <summary>
    /// Upstream, what takes back statements visited, under each of these. It changes neither the nodes nor the origins:
    /// what was published stays to be seen. See <see cref="SourceSupport"/> for what is left of the support.
    /// </summary>
    public ILookup<StatementId, Withdrawal> Withdrawals { get; init; } =
        Enumerable.Empty<Withdrawal>().ToLookup(_ => default(StatementId));

    /// <summary>How much of what there is it saw.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>At what moment; null in the present.</summary>
    public AsOf? AsOf { get; init; }

    /// <summary>
    /// Runs traces together, level by level. A level of all of them costs one read of citations per direction and one
    /// of statements, and with SAME_AS four more; the whole, three reads beside. So the number of reads depends on the
    /// depth only. Each trace is a breadth-first search: linear in the statements and citations it visits. The nodes
    /// under a smaller budget are the first of those under a larger one.
    /// </summary>
    /// <param name="graph">The graph, at whatever moment; it is read at that of the options.</param>
    /// <param name="requests">What to trace; options within their limits, all of one moment.</param>
    /// <param name="deadline">When cancelled, every trace stops before its next level with what it has.</param>
    /// <param name="cancellationToken">When cancelled, the call is.</param>
    /// <returns>The traces, in the order of the requests.</returns>
    public static async Task<IReadOnlyList<Trace>> OfAsync(
        ICitationGraph graph,
        IReadOnlyList<TraceRequest> requests,
        CancellationToken deadline = default,
        CancellationToken cancellationToken = default)
    {
        foreach (var broken in requests.SelectMany(request => request.Options.Broken()))
        {
            throw new ArgumentOutOfRangeException(nameof(requests), broken);
        }
        TraceLevels levels = new(At(graph, requests.Select(request => request.Options.AsOf)), requests, cancellationToken);
        await levels.RunAsync(deadline);
        return await levels.TracesAsync();
    }

    /// <summary>The graph at the moment of these traces.</summary>
    internal static ICitationGraph At(ICitationGraph graph, IEnumerable<Trace> traces) =>
        At(graph, traces.Select(trace => trace.AsOf));

    private static ICitationGraph At(ICitationGraph graph, IEnumerable<AsOf?> moments) => moments.Distinct().ToList() switch
    {
        [] or [null] => graph,
        [var moment] => graph.At(moment),
        _ => throw new ArgumentException("traces of several moments; those of one would be accepted", nameof(moments)),
    };
}
