using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Chains;

/// <summary>Whose statements are to reach whose.</summary>
public sealed record ChainRequest
{
    /// <summary>The sources whose statements chains start at.</summary>
    public required IReadOnlySet<SourceId> From { get; init; }

    /// <summary>The sources whose statements chains end at, none of them among <see cref="From"/>.</summary>
    public required IReadOnlySet<SourceId> To { get; init; }

    /// <summary>The claims that chains start with; null for any.</summary>
    public IReadOnlySet<ClaimId>? Claims { get; init; }

    /// <summary>
    /// The statements of one side, of which no more are needed than one above <see cref="TraceOptions.MaxNodes"/>: of
    /// <see cref="From"/> with these claims going upstream, of <see cref="To"/> going downstream.
    /// </summary>
    public required IReadOnlyList<StatementId> Statements { get; init; }

    /// <summary>From which side to look; the fewer statements, the less is visited. The chains are the same.</summary>
    public required TraceDirection Direction { get; init; }

    /// <summary>How many chains, 0 or more.</summary>
    public required int First { get; init; }

    /// <summary>How far to look, and along what. A chain has at most <see cref="TraceOptions.MaxDepth"/> citations; it
    /// goes along citations alone, whatever <see cref="TraceOptions.Equate"/> says.</summary>
    public required TraceOptions Options { get; init; }

    /// <summary>Whether chains may start at a statement.</summary>
    public bool StartsAt(TracedStatement statement) => From.Contains(statement.SourceId)
        && (Claims is null || (statement.ClaimId is { } claim && Claims.Contains(claim)));
}

/// <summary>How the statements of one party reach those of another.</summary>
/// <param name="Chains">The shortest chains found, shortest first.</param>
/// <param name="Coverage">
/// How much was seen. Complete if no chain is missing that is shorter than one found, and none at all if fewer were found
/// than asked for.
/// </param>
public sealed record ChainResult(IReadOnlyList<Chain> Chains, Coverage Coverage)
{
    /// <summary>
    /// The shortest chains of citations, all of the relations followed, from a statement of one party down to the first
    /// of another; none with a statement twice. One trace from one side gives the statements and citations, and <see
    /// cref="ChainSearch"/> the chains among them; a trace that visits all within n hops misses no chain of n citations.
    /// </summary>
    /// <param name="graph">The graph, at whatever moment; it is read at that of the options.</param>
    /// <param name="request">Which chains; options within their limits.</param>
    /// <param name="deadline">When cancelled, the trace stops before its next level with what it has.</param>
    /// <param name="cancellationToken">When cancelled, the call is.</param>
    public static async Task<ChainResult> OfAsync(
        ICitationGraph graph,
        ChainRequest request,
        CancellationToken deadline = default,
        CancellationToken cancellationToken = default)
    {
        graph = request.Options.AsOf is { } asOf ? graph.At(asOf) : graph;
        TraceRequest wanted = new(
            request.Statements, request.Direction, request.Options with { Equate = ClaimEquality.Exact })
        {
            EndsAt = statement =>
                request.Direction == TraceDirection.Upstream && request.To.Contains(statement.SourceId),
        };
        var trace = (await Trace.OfAsync(graph, [wanted], deadline, cancellationToken))[0];
        var statements = trace.Nodes.Select(node => node.Statement).ToDictionary(statement => statement.Id);
        var found = ChainSearch.Of(new ChainSearchRequest
        {
            Statements = statements,
            Citations = trace.Citations,
            Direction = TraceDirection.Upstream,
            Starts = statements.Values.Where(request.StartsAt).Select(statement => statement.Id),
            Ends = statements.Values.Where(statement => request.To.Contains(statement.SourceId))
                .Select(statement => statement.Id),
            MaxLength = request.Options.MaxDepth,
            First = request.First,
        });
        var chains = (await Chain.DescribeAsync(graph, [[.. found.Chains]], cancellationToken))[0];
        return new(
            await WithOriginsAsync(graph, chains, cancellationToken), CoverageOf(request, trace.Coverage, found));
    }

    /// <summary>What the trace left out lies as far away as anything that it reached, or further.</summary>
    private static Coverage CoverageOf(ChainRequest request, Coverage trace, ChainSearchResult found)
    {
        if (request.Statements.Count > request.Options.MaxNodes)
        {
            found.LeaveOut(1, CoverageLimit.MaxNodes);
        }
        if (trace.StoppedBy is { } reason)
        {
            found.LeaveOut(reason == CoverageLimit.MaxDepth ? request.Options.MaxDepth + 1 : trace.MaxDepthReached,
                reason);
        }
        var isComplete = found.LeftOutBy is null || (found.Chains.Count == request.First
            && found.Chains.All(chain => chain.Citations.Count <= found.ShortestLeftOut));
        return trace with { Complete = isComplete, StoppedBy = isComplete ? null : found.LeftOutBy };
    }

    private static async Task<IReadOnlyList<Chain>> WithOriginsAsync(
        ICitationGraph graph, IReadOnlyList<Chain> chains, CancellationToken cancellationToken)
    {
        var ends = chains.Select(chain => chain.Statements[^1]).DistinctBy(end => end.Id).ToList();
        if (ends.Count == 0)
        {
            return chains;
        }
        var citations = await graph.CitationsFromAsync([.. ends.Select(end => end.Id)], cancellationToken);
        var cited = await graph.StatementsAsync(
            citations.SelectMany(group => group).Select(citation => citation.CitedId).ToHashSet(), cancellationToken);
        var origins = ends
            .Where(end => Support.IsOrigin(
                end.Stance, citations[end.Id].Select(citation => (citation.Relation, cited[citation.CitedId].Stance))))
            .Select(end => end.Id).ToHashSet();
        var sources = await graph.SourcesAsync(ends.Select(end => end.SourceId).ToHashSet(), cancellationToken);
        return [.. chains.Select(chain => origins.Contains(chain.Statements[^1].Id)
            && sources[chain.Statements[^1].SourceId] is var source
                ? chain with { Origin = new(chain.Statements[^1], source, Origin.ClassOf(source)) }
                : chain)];
    }
}
