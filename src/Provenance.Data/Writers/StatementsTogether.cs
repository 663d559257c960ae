using Provenance.Corpora;
using Provenance.Domain.Citations;
using Provenance.Domain.Recording;

namespace Provenance.Data.Writers;

/// <summary>Statements as they follow from all passages that tell of them together.</summary>
internal static class StatementsTogether
{
    /// <summary>These statements, and others of the same passages, by key. Their own appearances are not read.</summary>
    /// <param name="records">The store.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="ids">The statements.</param>
    /// <param name="passages">The keys of the batch's own passages that tell of them.</param>
    /// <param name="recordedAt">When the records are made.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<Dictionary<StatementKey, Statement>> OfAsync(
        StoredRecords records,
        CorpusBatch batch,
        IReadOnlyCollection<StatementId> ids,
        IReadOnlySet<string> passages,
        DateTimeOffset recordedAt,
        CancellationToken cancellationToken)
    {
        var touching = (await records.ReadAsync(RecordColumns.CitingId, ids, cancellationToken))
            .Concat(await records.ReadAsync(RecordColumns.CitedId, ids, cancellationToken))
            .Select(row => row.Id);
        var shown = await records.ReadAsync(RecordColumns.EvidenceOf, touching, cancellationToken);
        var stored = await StoredContext.ReadAsync(
            records,
            batch,
            amends: false,
            shown.Where(row => row.Hop is not null).Select(row => row.Passage).ToHashSet(),
            cancellationToken);
        GraphIds numbers = new();
        stored.TellTo(numbers);
        var graph = batch.ProjectPassages(passages, stored.ToCorpusContext(), numbers, recordedAt);
        return graph.Statements.ToDictionary(StatementKey.Of);
    }
}
