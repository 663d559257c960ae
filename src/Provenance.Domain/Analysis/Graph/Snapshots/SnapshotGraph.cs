using Provenance.Domain.Citations;
using Provenance.Domain.Claims;

namespace Provenance.Domain.Analysis.Graph.Snapshots;

/// <summary>The present graph, read from one snapshot: citations come from memory, and records that the snapshot does
/// not hold come from the store. Every read uses the same snapshot.</summary>
/// <param name="snapshot">The snapshot.</param>
/// <param name="records">The graph that reads the other records.</param>
public sealed class SnapshotGraph(CitationSnapshot snapshot, ICitationGraph records) : LayeredGraph(records)
{
    /// <inheritdoc/>
    public override DateTimeOffset ReadAt { get; } = records.ReadAt;

    /// <inheritdoc/>
    public override Task<ILookup<StatementId, TracedCitation>> CitationsFromAsync(
        IReadOnlyCollection<StatementId> citing, CancellationToken cancellationToken)
    {
        List<TracedCitation> found = [];
        foreach (var id in citing.Distinct())
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var step in snapshot.CitedBy(NumberOf(id)))
            {
                found.Add(new(new(step.Citation), id, new(step.Statement), step.Relation));
            }
        }
        return Task.FromResult(found.ToLookup(citation => citation.CitingId));
    }

    /// <inheritdoc/>
    public override Task<ILookup<StatementId, TracedCitation>> CitationsToAsync(
        IReadOnlyCollection<StatementId> cited,
        IReadOnlyCollection<CitationRelation>? relations,
        int atMost,
        CancellationToken cancellationToken)
    {
        List<TracedCitation> found = [];
        foreach (var id in cited.Distinct())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var first = found.Count;
            foreach (var step in snapshot.Citing(NumberOf(id)))
            {
                if (relations?.Contains(step.Relation) ?? true)
                {
                    found.Add(new(new(step.Citation), new(step.Statement), id, step.Relation));
                }
            }
            if (found.Count - first > atMost)
            {
                var kept = found.Skip(first).OrderBy(citation => citation.CitingId.Value)
                    .ThenBy(citation => citation.Id.Value).Take(atMost).OrderBy(citation => citation.Id.Value).ToList();
                found.RemoveRange(first, found.Count - first);
                found.AddRange(kept);
            }
        }
        return Task.FromResult(found.ToLookup(citation => citation.CitedId));
    }

    /// <inheritdoc/>
    public override Task<IReadOnlyDictionary<StatementId, TracedStatement>> StatementsAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<StatementId, TracedStatement>>(ids.Distinct()
            .Where(id => snapshot.Stands(NumberOf(id))).ToDictionary(id => id, id => snapshot.StatementOf(NumberOf(id))));

    /// <inheritdoc/>
    public override Task<ILookup<ClaimId, TracedStatement>> StatementsOfClaimsAsync(
        IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken) =>
        Task.FromResult(claims.Distinct().SelectMany(snapshot.OfClaim).Select(snapshot.StatementOf)
            .ToLookup(statement => statement.ClaimId!.Value));

    /// <summary>Only statements that someone with the same claim disputes are looked up.</summary>
    public override Task<ILookup<StatementId, Withdrawal>> WithdrawalsAsync(
        IReadOnlyCollection<TracedStatement> statements, CancellationToken cancellationToken) =>
        Below.WithdrawalsAsync([.. statements.Where(IsDisputed)], cancellationToken);

    /// <summary>The number of a statement; 0, which no statement has, for an id that no snapshot can hold.</summary>
    private static int NumberOf(StatementId id) => id.Value is > 0 and < int.MaxValue ? (int)id.Value : 0;

    private bool IsDisputed(TracedStatement statement)
    {
        foreach (var step in snapshot.Citing(NumberOf(statement.Id)))
        {
            if (step.Relation == CitationRelation.Disputes
                && snapshot.Stands(step.Statement)
                && snapshot.StatementOf(step.Statement).ClaimId == statement.ClaimId)
            {
                return true;
            }
        }
        return false;
    }
}
