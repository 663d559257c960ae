using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Graph.Snapshots;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Readers.Graph;

/// <summary>The present graph while the memory should be readable and is not. The first read finds out whether it becomes so;
/// if not, each read of the store waits for its turn. All reads are from one of the two.</summary>
internal sealed class LateGraph : ICitationGraph
{
    private readonly GraphAccess _access;
    private readonly ICitationGraph _stored;
    private readonly Lazy<Task<SnapshotGraph?>> _memory;

    public LateGraph(GraphAccess access, ICitationGraph stored)
    {
        (_access, _stored) = (access, stored);
        _memory = new(async () => await access.LateAsync() is { } snapshot ? new SnapshotGraph(snapshot, stored) : null);
    }

    /// <inheritdoc/>
    public DateTimeOffset ReadAt => _stored.ReadAt;

    /// <inheritdoc/>
    public ICitationGraph At(AsOf? asOf) => asOf is null ? this : _stored.At(asOf);

    /// <inheritdoc/>
    public Task<ILookup<StatementId, TracedCitation>> CitationsFromAsync(
        IReadOnlyCollection<StatementId> citing, CancellationToken cancellationToken) =>
        ReadAsync(graph => graph.CitationsFromAsync(citing, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<ILookup<StatementId, TracedCitation>> CitationsToAsync(
        IReadOnlyCollection<StatementId> cited,
        IReadOnlyCollection<CitationRelation>? relations,
        int atMost,
        CancellationToken cancellationToken) =>
        ReadAsync(graph => graph.CitationsToAsync(cited, relations, atMost, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<StatementId, TracedStatement>> StatementsAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
        ReadAsync(graph => graph.StatementsAsync(ids, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<ILookup<ClaimId, TracedStatement>> StatementsOfClaimsAsync(
        IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken) =>
        ReadAsync(graph => graph.StatementsOfClaimsAsync(claims, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<ILookup<StatementId, Withdrawal>> WithdrawalsAsync(
        IReadOnlyCollection<TracedStatement> statements, CancellationToken cancellationToken) =>
        ReadAsync(graph => graph.WithdrawalsAsync(statements, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlySet<StatementId>> WithheldAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
        _stored.WithheldAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<ClaimId, Claim>> ClaimsAsync(
        IReadOnlyCollection<ClaimId> ids, CancellationToken cancellationToken) =>
        _stored.ClaimsAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task<KnownSubjects> SubjectsAsync(IReadOnlyCollection<Claim> claims, CancellationToken cancellationToken) =>
        _stored.SubjectsAsync(claims, cancellationToken);

    /// <inheritdoc/>
    public Task<ILookup<ClaimId, ClaimLink>> ClaimLinksAsync(
        IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken) =>
        _stored.ClaimLinksAsync(claims, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<SourceId, Source>> SourcesAsync(
        IReadOnlyCollection<SourceId> ids, CancellationToken cancellationToken) =>
        _stored.SourcesAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<(StatementId One, StatementId Other)>> JointStatementsAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
        _stored.JointStatementsAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Source>> PossiblySameAsAsync(
        IReadOnlyCollection<SourceId> ids, CancellationToken cancellationToken) =>
        _stored.PossiblySameAsAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<StatementId, FuzzyDate>> DatesAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
        _stored.DatesAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task<ILookup<StatementId, string>> PassagesAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
        _stored.PassagesAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlySet<CitationId>> FirstHandAsync(
        IReadOnlyCollection<CitationId> ids, CancellationToken cancellationToken) =>
        _stored.FirstHandAsync(ids, cancellationToken);

    private async Task<TAnswer> ReadAsync<TAnswer>(
        Func<ICitationGraph, Task<TAnswer>> read, CancellationToken cancellationToken) =>
        await _memory.Value.WaitAsync(cancellationToken) is { } memory
            ? await read(memory)
            : await _access.InTurnAsync(() => read(_stored), cancellationToken);
}
