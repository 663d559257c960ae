using Provenance.Corpora;
using Provenance.Data.Connections;

namespace Provenance.Data.Writers;

/// <summary>Adds a batch of a corpus to the store, in a transaction that is not its own.</summary>
internal sealed class BatchWriter(
    ProvenanceContext context, CorpusBatch batch, DateTimeOffset recordedAt, string recordedBy)
{
    /// <summary>
    /// Writes the batch, once and once more for each generation of new corrections. When the outcome has errors, the
    /// transaction must not be committed.
    /// </summary>
    public async Task<ImportOutcome> WriteAsync(CancellationToken cancellationToken)
    {
        var corrections = await BatchCorrections.ReadAsync(context, batch, cancellationToken);
        if (corrections.Conflicts.Count > 0)
        {
            return new([], [.. corrections.Conflicts.Select(conflict => conflict.In(batch))]);
        }

        BatchPreparation preparation = new(context, batch, recordedAt, recordedBy);
        List<ImportOutcome> rounds = [];
        while (true)
        {
            var prepared = await preparation.PrepareAsync(corrections.LeftOut, cancellationToken);
            if (prepared.Errors.Count > 0)
            {
                return new([], prepared.Errors);
            }

            await prepared.WriteAsync(context, cancellationToken);
            rounds.Add(new(prepared.Counts, []));
            if (corrections.AreApplied)
            {
                return Together(rounds);
            }

            await corrections.ApplyNextAsync(context, recordedAt, cancellationToken);
        }
    }

    /// <summary>What was added in any round, and was there before the first.</summary>
    private static ImportOutcome Together(List<ImportOutcome> rounds) => new(
        [.. rounds[0].Counts.Select((count, kind) =>
            count with { Added = rounds.Sum(round => round.Counts[kind].Added) })],
        []);
}
