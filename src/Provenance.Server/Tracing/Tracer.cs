using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Analysis.Chains;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Server.Errors;

namespace Provenance.Server.Tracing;

/// <summary>Runs the traces of all parents of a level together: one walk over the graph, whatever their
/// number.</summary>
internal sealed class Tracer(
    ICitationGraph graph, StatementReader statements, SourceReader sources, TimeProvider clock)
{
    private const int MaxChains = 100;

    public Task<IReadOnlyList<Trace>> OfStatementsAsync(
        IReadOnlyList<Statement> parents, TraceDirection direction, TraceOptions options, OriginRows origins,
        CancellationToken cancellationToken) =>
        RunAsync(
            graph.At(options.AsOf),
            parents.Select(statement => (IReadOnlyList<StatementId>)[statement.Id]),
            direction,
            options,
            origins,
            cancellationToken);

    public async Task<IReadOnlyList<Trace>> OfClaimsAsync(
        IReadOnlyList<Claim> parents, TraceDirection direction, TraceOptions options, OriginRows origins,
        CancellationToken cancellationToken)
    {
        var then = graph.At(options.AsOf);
        var members = await then.StatementsOfClaimsAsync(
            [.. parents.Select(claim => claim.Id).Distinct()], cancellationToken);
        return await OfGroupsAsync(
            then,
            parents.Select(claim => members[claim.Id].Select(statement => statement.Id)),
            direction,
            options,
            origins,
            cancellationToken);
    }

    public async Task<IReadOnlyList<Trace>> OfDocumentsAsync(
        IReadOnlyList<Document> parents, TraceDirection direction, TraceOptions options, OriginRows origins,
        CancellationToken cancellationToken)
    {
        var members = await statements.At(options.AsOf).ByDocumentAsync(
            [.. parents.Select(document => document.Id).Distinct()], cancellationToken);
        return await OfGroupsAsync(
            graph.At(options.AsOf),
            parents.Select(document => members[document.Id].Select(statement => statement.Id)),
            direction,
            options,
            origins,
            cancellationToken);
    }

    public Task<IReadOnlyList<IReadOnlyList<Chain>>> ChainsOfAsync(
        IReadOnlyList<Trace> traces, int first, CancellationToken cancellationToken) =>
        Chain.OfAsync(graph, traces, Checked(first), cancellationToken);

    /// <summary>The shortest chains from the statements of some sources to those of others, searched from the side with
    /// fewer statements.</summary>
    public async Task<ChainResult> BetweenAsync(
        IReadOnlySet<SourceId> from,
        IReadOnlySet<SourceId> to,
        IReadOnlySet<ClaimId>? claims,
        int first,
        TraceOptions options,
        CancellationToken cancellationToken)
    {
        Check(options);
        var then = statements.At(options.AsOf);
        var starts = await then.FirstIdsAsync(from, claims, options.MaxNodes + 1, cancellationToken);
        var ends = await then.FirstIdsAsync(to, null, options.MaxNodes + 1, cancellationToken);
        var upstream = starts.Count <= ends.Count;
        ChainRequest request = new()
        {
            From = from,
            To = to,
            Claims = claims,
            Statements = upstream ? starts : ends,
            Direction = upstream ? TraceDirection.Upstream : TraceDirection.Downstream,
            First = Checked(first),
            Options = options,
        };
        using var deadline = new CancellationTokenSource(
            TimeSpan.FromMilliseconds(options.DeadlineMs), clock);
        return await ChainResult.OfAsync(graph.At(options.AsOf), request, deadline.Token, cancellationToken);
    }

    /// <summary>The claims that count as the same as one claim at a moment.</summary>
    public async Task<IEnumerable<ClaimId>> SameAsAsync(
        ClaimId claim, AsOf? asOf, CancellationToken cancellationToken)
    {
        var then = graph.At(asOf);
        var links = (await then.ClaimLinksAsync([claim], cancellationToken))[claim].ToList();
        var known = await then.ClaimsAsync(
            links.SelectMany(link => new[] { link.FromId, link.ToId }).ToHashSet(), cancellationToken);
        return Equivalence.Of(claim, links, known);
    }

    private async Task<IReadOnlyList<Trace>> OfGroupsAsync(
        ICitationGraph then,
        IEnumerable<IEnumerable<StatementId>> members,
        TraceDirection direction,
        TraceOptions options,
        OriginRows origins,
        CancellationToken cancellationToken)
    {
        List<List<StatementId>> groups = [.. members.Select(group => group.ToList())];
        var citations = await then.CitationsFromAsync(
            [.. groups.SelectMany(group => group).Distinct()], cancellationToken);
        var roots = groups.Select(group =>
            TraceRoots.Of(group, group.SelectMany(statement => citations[statement]), direction, options));
        return await RunAsync(then, roots, direction, options, origins, cancellationToken);
    }

    private async Task<IReadOnlyList<Trace>> RunAsync(
        ICitationGraph then,
        IEnumerable<IReadOnlyList<StatementId>> roots,
        TraceDirection direction,
        TraceOptions options,
        OriginRows origins,
        CancellationToken cancellationToken)
    {
        Check(options);
        using var deadline = new CancellationTokenSource(
            TimeSpan.FromMilliseconds(options.DeadlineMs), clock);
        var requests = roots.Select(each => new TraceRequest(each, direction, options)).ToList();
        return await Trace.OfAsync(
            then,
            requests,
            origins.Sources is { } wanted
                ? ids => sources.At(options.AsOf?.ByRecords()).ByIdAsync(ids, wanted, cancellationToken)
                : Trace.ReadNoSources,
            deadline.Token,
            cancellationToken);
    }

    private static int Checked(int first) => first is >= 1 and <= MaxChains
        ? first
        : throw BadInput.Because($"Argument \"first\" is {first}: 1 to {MaxChains} chains are answered.");

    private static void Check(TraceOptions options)
    {
        if (options.Broken().FirstOrDefault() is { } broken)
        {
            throw BadInput.Because($"Argument \"options\": {broken}.");
        }
    }
}
