using Provenance.Corpora;
using Provenance.Data.Connections;

namespace Provenance.Data.Writers;

/// <summary>Adds a batch of a corpus to the store, in a transaction that is not its own and keeps other imports waiting.</summary>
internal sealed class BatchWriter(
    ProvenanceContext context, CorpusBatch batch, DateTimeOffset recordedAt, string recordedBy)
{
    /// <summary>
    /// Writes the batch. When the outcome has errors, the transaction must not be committed.
    /// </summary>
    /// <param name="ahead">
    /// What was prepared while the batch before was written; it is used if nobody else has added anything since.
    /// </param>
    /// <param name="writing">Told what is about to be written, unless it is only a part of what the batch makes.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public async Task<ImportOutcome> WriteAsync(
        PreparedBatch? ahead, Action<PreparedBatch>? writing, CancellationToken cancellationToken)
    {
        if (ahead is { Errors.Count: 0 }
            && ahead.Before.Equals(await StoredNumbers.ReadAsync(context, cancellationToken)))
        {
            writing?.Invoke(ahead);
            await ahead.WriteAsync(context, cancellationToken);
            return new(ahead.Counts, []);
        }

        var corrections = await BatchCorrections.ReadAsync(context, batch, cancellationToken);
        if (corrections.Conflicts.Count > 0)
        {
            return new([], [.. corrections.Conflicts.Select(conflict => conflict.In(batch))]);
        }

        return corrections.AreApplied
            ? await WriteOnceAsync(corrections, writing, cancellationToken)
            : await WriteInRoundsAsync(corrections, cancellationToken);
    }

    /// <summary>Writes the batch once more for each generation of new corrections, which close what was wrong.</summary>
    private async Task<ImportOutcome> WriteInRoundsAsync(
        BatchCorrections corrections, CancellationToken cancellationToken)
    {
        List<ImportOutcome> rounds = [];
        while (true)
        {
            var round = await WriteOnceAsync(corrections, writing: null, cancellationToken);
            rounds.Add(round);
            if (corrections.AreApplied || round.Errors.Count > 0)
            {
                return round.Errors.Count > 0 ? round : Together(rounds);
            }

            await corrections.ApplyNextAsync(context, recordedAt, cancellationToken);
        }
    }

    private async Task<ImportOutcome> WriteOnceAsync(
        BatchCorrections corrections, Action<PreparedBatch>? writing, CancellationToken cancellationToken)
    {
        var numbers = await StoredNumbers.ReadAsync(context, cancellationToken);
        BatchPreparation preparation = new(new(context), numbers, batch, recordedAt, recordedBy);
        var prepared = await preparation.PrepareAsync(corrections.LeftOut, cancellationToken);
        if (prepared.Errors.Count > 0)
        {
            return new([], prepared.Errors);
        }

        writing?.Invoke(prepared);
        await prepared.WriteAsync(context, cancellationToken);
        return new(prepared.Counts, []);
    }

    /// <summary>What was added in any round, and was there before the first.</summary>
    private static ImportOutcome Together(List<ImportOutcome> rounds) => new(
        [.. rounds[0].Counts.Select((count, kind) =>
            count with { Added = rounds.Sum(round => round.Counts[kind].Added) })],
        []);
}
