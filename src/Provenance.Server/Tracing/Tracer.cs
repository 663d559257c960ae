using Provenance.Data.Readers;
using Provenance.Domain.Analysis;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;

namespace Provenance.Server.Tracing;

/// <summary>Traces for all parents of a level together: one walk over the graph, whatever their number.</summary>
internal sealed class Tracer(ICitationGraph graph, StatementReader statements, TimeProvider clock)
{
    /// <summary>How long the traces of one field may take before they stop with what they have.</summary>
    private static readonly TimeSpan _timeLimit = TimeSpan.FromSeconds(10);

    public Task<IReadOnlyList<Trace>> OfStatementsAsync(
        IReadOnlyList<Statement> parents, Direction direction, TraceOptions options, CancellationToken cancellationToken) =>
        RunAsync([.. parents.Select(statement => (IReadOnlyList<StatementId>)[statement.Id])], direction, options, cancellationToken);

    public async Task<IReadOnlyList<Trace>> OfClaimsAsync(
        IReadOnlyList<Claim> parents, Direction direction, TraceOptions options, CancellationToken cancellationToken)
    {
        var members = await graph.StatementsOfClaimsAsync(
            [.. parents.Select(claim => claim.Id).Distinct()], cancellationToken);
        return await OfGroupsAsync([.. parents.Select(claim => members[claim.Id])], direction, options, cancellationToken);
    }

    public async Task<IReadOnlyList<Trace>> OfDocumentsAsync(
        IReadOnlyList<Document> parents, Direction direction, TraceOptions options, CancellationToken cancellationToken)
    {
        var members = await statements.ByDocumentAsync(
            [.. parents.Select(document => document.Id).Distinct()], cancellationToken);
        return await OfGroupsAsync([.. parents.Select(document => members[document.Id])], direction, options, cancellationToken);
    }

    public Task<IReadOnlyList<IReadOnlyList<Chain>>> ChainsOfAsync(
        IReadOnlyList<Trace> traces, int first, CancellationToken cancellationToken) =>
        Chain.OfAsync(graph, traces, first, cancellationToken);

    private async Task<IReadOnlyList<Trace>> OfGroupsAsync(
        IReadOnlyList<IEnumerable<Statement>> groups,
        Direction direction,
        TraceOptions options,
        CancellationToken cancellationToken)
    {
        var citations = await graph.CitationsFromAsync(
            [.. groups.SelectMany(group => group).Select(statement => statement.Id).Distinct()], cancellationToken);
        var roots = groups.Select(group =>
            TraceRoots.Of(group, group.SelectMany(statement => citations[statement.Id]), direction, options));
        return await RunAsync([.. roots], direction, options, cancellationToken);
    }

    private async Task<IReadOnlyList<Trace>> RunAsync(
        IReadOnlyList<IReadOnlyList<StatementId>> roots,
        Direction direction,
        TraceOptions options,
        CancellationToken cancellationToken)
    {
        if (options.Broken().FirstOrDefault() is { } broken)
        {
            throw BadInput.Because($"Argument \"options\": {broken}.");
        }

        using var deadline = new CancellationTokenSource(_timeLimit, clock);
        var requests = roots.Select(each => new TraceRequest(each, direction, options)).ToList();
        return await Trace.OfAsync(graph, requests, deadline.Token, cancellationToken);
    }
}
