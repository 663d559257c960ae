using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Chains;

/// <summary>A request for the chains by which statements of some sources reach statements of others.</summary>
public sealed record ChainRequest
{
    /// <summary>The sources with whose statements chains start.</summary>
    public required IReadOnlySet<SourceId> From { get; init; }

    /// <summary>The sources with whose statements chains end, none of them among <see cref="From"/>.</summary>
    public required IReadOnlySet<SourceId> To { get; init; }

    /// <summary>The claims that chains start with; null for any.</summary>
    public IReadOnlySet<ClaimId>? Claims { get; init; }

    /// <summary>The statements of the side where the search starts: those of <see cref="From"/> with these claims when
    /// it goes upstream, those of <see cref="To"/> when it goes downstream. One more than <see
    /// cref="TraceOptions.MaxNodes"/> suffices.</summary>
    public required IReadOnlyList<StatementId> Statements { get; init; }

    /// <summary>The direction of the search. The chains are the same either way; the side with fewer statements is
    /// cheaper.</summary>
    public required TraceDirection Direction { get; init; }

    /// <summary>How many chains, 0 or more.</summary>
    public required int First { get; init; }

    /// <summary>How far to search, and along which relations. A chain has at most <see cref="TraceOptions.MaxDepth"/>
    /// citations. It follows citations only, whatever <see cref="TraceOptions.Equate"/> says.</summary>
    public required TraceOptions Options { get; init; }

    /// <summary>Whether chains may start at a statement.</summary>
    public bool StartsAt(TracedStatement statement) => From.Contains(statement.SourceId)
        && (Claims is null || (statement.ClaimId is { } claim && Claims.Contains(claim)));
}

/// <summary>How the statements of one party reach those of another.</summary>
/// <param name="Chains">The shortest chains found, shortest first.</param>
/// <param name="Coverage">How much was searched. It is complete if no missing chain is shorter than a found one, and,
/// if fewer chains were found than requested, no chain is missing at all.</param>
public sealed record ChainResult(IReadOnlyList<Chain> Chains, Coverage Coverage)
{
    /// <summary>Finds the shortest chains of citations, all of the relations followed, from a statement of one party to
    /// the first statement of another; no chain has a statement twice. One trace from one side gives the statements and
    /// citations, and <see cref="ChainSearch"/> the chains among them. A trace that visits everything within n hops
    /// misses no chain of n citations.</summary>
    /// <param name="graph">The graph at any moment; it is read at the moment of the options.</param>
    /// <param name="request">Which chains; options within their limits.</param>
    /// <param name="deadline">When cancelled, the trace stops before its next level and keeps what it has.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
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
        var trace = (await Trace.OfAsync(graph, [wanted], Trace.ReadNoSources, deadline, cancellationToken))[0];
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

    /// <summary>Everything that the trace left out is at least as far away as everything that it reached.</summary>
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
        var withheld = await graph.WithheldAsync([.. ends.Select(end => end.Id)], cancellationToken);
        var origins = ends
            .Where(end => !withheld.Contains(end.Id) && Support.IsOrigin(
                end.Stance, citations[end.Id].Select(citation => (citation.Relation, cited[citation.CitedId].Stance))))
            .Select(end => end.Id).ToHashSet();
        var sources = await graph.SourcesAsync(ends.Select(end => end.SourceId).ToHashSet(), cancellationToken);
        return [.. chains.Select(chain => origins.Contains(chain.Statements[^1].Id)
            && sources[chain.Statements[^1].SourceId] is var source
                ? chain with { Origin = Origin.Of(chain.Statements[^1], source, withdrawn: false) }
                : chain)];
    }
}
