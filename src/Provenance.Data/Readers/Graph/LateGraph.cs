using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Graph.Snapshots;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Graph;

/// <summary>The present graph while the memory should be readable and is not. The first read finds out whether it becomes so;
/// if not, each read of the store waits for its turn. All reads are from one of the two.</summary>
internal sealed class LateGraph : LayeredGraph
{
    private readonly GraphAccess _access;
    private readonly Lazy<Task<SnapshotGraph?>> _memory;

    public LateGraph(GraphAccess access, ICitationGraph stored)
        : base(stored)
    {
        _access = access;
        _memory = new(async () => await access.LateAsync() is { } snapshot ? new SnapshotGraph(snapshot, stored) : null);
    }

    /// <inheritdoc/>
    public override Task<ILookup<StatementId, TracedCitation>> CitationsFromAsync(
        IReadOnlyCollection<StatementId> citing, CancellationToken cancellationToken) =>
        ReadAsync(graph => graph.CitationsFromAsync(citing, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public override Task<ILookup<StatementId, TracedCitation>> CitationsToAsync(
        IReadOnlyCollection<StatementId> cited,
        IReadOnlyCollection<CitationRelation>? relations,
        int atMost,
        CancellationToken cancellationToken) =>
        ReadAsync(graph => graph.CitationsToAsync(cited, relations, atMost, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public override Task<IReadOnlyDictionary<StatementId, TracedStatement>> StatementsAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
        ReadAsync(graph => graph.StatementsAsync(ids, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public override Task<ILookup<ClaimId, TracedStatement>> StatementsOfClaimsAsync(
        IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken) =>
        ReadAsync(graph => graph.StatementsOfClaimsAsync(claims, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public override Task<ILookup<StatementId, Withdrawal>> WithdrawalsAsync(
        IReadOnlyCollection<TracedStatement> statements, CancellationToken cancellationToken) =>
        ReadAsync(graph => graph.WithdrawalsAsync(statements, cancellationToken), cancellationToken);

    private async Task<TAnswer> ReadAsync<TAnswer>(
        Func<ICitationGraph, Task<TAnswer>> read, CancellationToken cancellationToken) =>
        await _memory.Value.WaitAsync(cancellationToken) is { } memory
            ? await read(memory)
            : await _access.InTurnAsync(() => read(Below), cancellationToken);
}
