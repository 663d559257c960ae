using Provenance.Domain.Analysis.Chains;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Independence;
using Provenance.Domain.Citations;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Tracing;

/// <summary>What to trace.</summary>
/// <param name="Roots">The statements to start from; statements that the graph lacks are left out.</param>
/// <param name="Direction">Which way.</param>
/// <param name="Options">How far.</param>
public sealed record TraceRequest(IReadOnlyList<StatementId> Roots, TraceDirection Direction, TraceOptions Options)
{
    /// <summary>Selects statements that the trace visits but does not follow; none by default.</summary>
    public Func<TracedStatement, bool> EndsAt { get; init; } = static _ => false;
}

/// <summary>A statement that a trace visited.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Depth">How many citations away from the nearest root, 0 or more.</param>
/// <param name="Via">The citations that lead to it from the preceding depth, by id; none at a root.</param>
/// <param name="Expandable">Whether the trace left out citations beyond it.</param>
public sealed record TraceNode(TracedStatement Statement, int Depth, IReadOnlyList<TracedCitation> Via, bool Expandable);

/// <summary>The classes of origins, by what is known of the speaker.</summary>
public enum OriginClass
{
    /// <summary>A named person or body speaks on its own account.</summary>
    Named,

    /// <summary>Someone whose identity only the broker knows.</summary>
    Anonymous,

    /// <summary>The text names nobody.</summary>
    Unspecified,

    /// <summary>An outlet that does not say how it knows.</summary>
    UndisclosedRelay,
}

/// <summary>Where a claim comes from, according to the graph.</summary>
/// <param name="Statement">The statement that rests on no other.</param>
/// <param name="Source">Who makes it.</param>
/// <param name="Class">What is known of the speaker.</param>
public sealed record Origin(TracedStatement Statement, Source Source, OriginClass Class)
{
    /// <summary>Whether the speaker has taken it back, so that it supports nothing.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>The origin that a statement by this source is.</summary>
    public static Origin Of(TracedStatement statement, Source source, bool withdrawn) =>
        new(statement, source, ClassOf(source)) { Withdrawn = withdrawn };

    /// <summary>The class of an origin made by a source (invariant 7).</summary>
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

    /// <summary>A search along the citations reached its limit of steps, for chains <see
    /// cref="ChainSearch.MaxPaths"/>.</summary>
    MaxSteps,

    /// <summary>Something on the way is kept from those who ask.</summary>
    NotShown,
}

/// <summary>How much of the graph a trace saw.</summary>
/// <param name="Complete">Whether nothing was left out.</param>
/// <param name="StoppedBy">What stopped it; null when complete.</param>
/// <param name="NodesVisited">The statements visited, roots included.</param>
/// <param name="CitationsVisited">The citations between them.</param>
/// <param name="MaxDepthReached">The depth of the furthest statement.</param>
/// <param name="RecordedUntil">The moment whose records were read.</param>
public sealed record Coverage(
    bool Complete,
    CoverageLimit? StoppedBy,
    int NodesVisited,
    int CitationsVisited,
    int MaxDepthReached,
    DateTimeOffset RecordedUntil);

/// <summary>The statements that some statements come from, or the statements that they led to.</summary>
public sealed record Trace
{
    /// <summary>The direction of the trace.</summary>
    public required TraceDirection Direction { get; init; }

    /// <summary>The statements it started from, in the order requested: at most the first <see
    /// cref="TraceOptions.MaxNodes"/>.</summary>
    public required IReadOnlyList<TracedStatement> Roots { get; init; }

    /// <summary>The statements visited, nearest first. At equal depth they are ordered by id; the roots are in the
    /// order requested, followed by those whose claim counts as the same.</summary>
    public required IReadOnlyList<TraceNode> Nodes { get; init; }

    /// <summary>The citations between them that were followed, by id.</summary>
    public required IReadOnlyList<TracedCitation> Citations { get; init; }

    /// <summary>Upstream, the statements where chains end, nearest first: those reached by citations that pass <see
    /// cref="Support"/>, which rest on no other and beyond which nothing was left out. Downstream none.</summary>
    public required IReadOnlyList<TracedStatement> Ends { get; init; }

    /// <summary>The same statements as origins, with their sources; without those whose source was not read.</summary>
    public required IReadOnlyList<Origin> Origins { get; init; }

    /// <summary>Upstream, the withdrawals of visited statements, listed under each of these. They change neither the
    /// nodes nor the origins: what was published stays visible. <see cref="SourceSupport"/> has the support that is
    /// left.</summary>
    public ILookup<StatementId, Withdrawal> Withdrawals { get; init; } =
        Enumerable.Empty<Withdrawal>().ToLookup(_ => default(StatementId));

    /// <summary>How much of the graph the trace saw.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>The moment of the trace; null for the present.</summary>
    public AsOf? AsOf { get; init; }

    /// <summary>Runs traces together, level by level. One level of all of them costs one read of citations per
    /// direction and one of statements, and four more with SAME_AS; the whole costs three further reads. Hence the
    /// number of reads depends only on the depth. Each trace is a breadth-first search: linear in the statements and
    /// citations it visits. The nodes under a smaller budget are the first of those under a larger one.</summary>
    /// <param name="graph">The graph at any moment; it is read at the moment of the options.</param>
    /// <param name="requests">The traces to run; their options are within the limits and all of one moment.</param>
    /// <param name="deadline">When cancelled, every trace stops before its next level and keeps what it has.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The traces, in the order of the requests.</returns>
    public static async Task<IReadOnlyList<Trace>> OfAsync(
        ICitationGraph graph,
        IReadOnlyList<TraceRequest> requests,
        CancellationToken deadline = default,
        CancellationToken cancellationToken = default) => await OfAsync(
            graph,
            requests,
            ids => At(graph, requests).SourcesAsync(ids, cancellationToken),
            deadline,
            cancellationToken);

    /// <summary>The same, with the sources of origins as <paramref name="readSources"/> reads them; the graph reads
    /// them whole. See <see cref="ReadNoSources"/>.</summary>
    public static async Task<IReadOnlyList<Trace>> OfAsync(
        ICitationGraph graph,
        IReadOnlyList<TraceRequest> requests,
        Func<IReadOnlyCollection<SourceId>, Task<IReadOnlyDictionary<SourceId, Source>>> readSources,
        CancellationToken deadline = default,
        CancellationToken cancellationToken = default)
    {
        foreach (var broken in requests.SelectMany(request => request.Options.Broken()))
        {
            throw new ArgumentOutOfRangeException(nameof(requests), broken);
        }
        TraceLevels levels = new(At(graph, requests), requests, cancellationToken);
        await levels.RunAsync(deadline);
        return await levels.TracesAsync(readSources);
    }

    /// <summary>Reads no source, for traces whose origins nobody looks at: they have <see cref="Ends"/> only.</summary>
    public static Task<IReadOnlyDictionary<SourceId, Source>> ReadNoSources(IReadOnlyCollection<SourceId> ids) =>
        Task.FromResult<IReadOnlyDictionary<SourceId, Source>>(new Dictionary<SourceId, Source>());

    /// <summary>The graph at the moment of these traces.</summary>
    internal static ICitationGraph At(ICitationGraph graph, IEnumerable<Trace> traces) =>
        At(graph, traces.Select(trace => trace.AsOf));

    private static ICitationGraph At(ICitationGraph graph, IEnumerable<TraceRequest> requests) =>
        At(graph, requests.Select(request => request.Options.AsOf));

    private static ICitationGraph At(ICitationGraph graph, IEnumerable<AsOf?> moments) => moments.Distinct().ToList() switch
    {
        [] or [null] => graph,
        [var moment] => graph.At(moment),
        _ => throw new ArgumentException("traces of several moments; those of one would be accepted", nameof(moments)),
    };
}
