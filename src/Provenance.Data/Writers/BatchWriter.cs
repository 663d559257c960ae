using Provenance.Corpora;
using Provenance.Data.Connections;
using Provenance.Domain.Changes;

namespace Provenance.Data.Writers;

/// <summary>Adds a batch of a corpus to the store, within the caller's transaction, which keeps other imports
/// waiting.</summary>
internal sealed class BatchWriter(
    ProvenanceContext context, CorpusBatch batch, DateTimeOffset recordedAt, string recordedBy)
{
    /// <summary>The stored records that the batch refers to, once it was prepared.</summary>
    public CorpusContext Context { get; private set; } = CorpusContext.None;

    /// <summary>
    /// Writes the batch. When the outcome has errors, the transaction must not be committed.
    /// </summary>
    /// <param name="ahead">The changes prepared while the preceding batch was written; they are used if nobody else has
    /// added anything since.</param>
    /// <param name="writing">Called with the changes before they are written, unless they are only a part of the
    /// batch.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public async Task<ImportOutcome> WriteAsync(
        PreparedBatch? ahead, Action<PreparedBatch>? writing, CancellationToken cancellationToken)
    {
        if (ahead is { Errors.Count: 0 }
            && ahead.Before.Equals(await StoredNumbers.ReadAsync(context, cancellationToken)))
        {
            writing?.Invoke(ahead);
            await ahead.WriteAsync(context, recordedAt, cancellationToken);
            return ahead.ToOutcome();
        }

        var corrections = await BatchCorrections.ReadAsync(context, batch, cancellationToken);
        if (corrections.Conflicts.Count > 0)
        {
            return new([], [.. corrections.Conflicts.Select(conflict => conflict.In(batch))]);
        }

        return corrections.AreApplied && !batch.Amends
            ? await WriteOnceAsync(corrections, amends: false, writing, cancellationToken)
            : await WriteInRoundsAsync(corrections, cancellationToken);
    }

    /// <summary>Writes the batch again for each generation of new corrections, which supersede wrong records, and at last
    /// with its amendments, which change stored records.</summary>
    private async Task<ImportOutcome> WriteInRoundsAsync(
        BatchCorrections corrections, CancellationToken cancellationToken)
    {
        List<ImportOutcome> rounds = [];
        var amends = false;
        while (true)
        {
            var round = await WriteOnceAsync(corrections, amends, writing: null, cancellationToken);
            rounds.Add(round);
            var isLast = corrections.AreApplied && amends == batch.Amends;
            if (isLast || round.Errors.Count > 0)
            {
                return round.Errors.Count > 0 ? round : Together(rounds);
            }

            amends = corrections.AreApplied;
            if (!amends)
            {
                await corrections.ApplyNextAsync(context, batch, recordedAt, cancellationToken);
            }
        }
    }

    private async Task<ImportOutcome> WriteOnceAsync(
        BatchCorrections corrections,
        bool amends,
        Action<PreparedBatch>? writing,
        CancellationToken cancellationToken)
    {
        var numbers = await StoredNumbers.ReadAsync(context, cancellationToken);
        BatchPreparation preparation = new(new(context), numbers, batch, recordedAt, recordedBy);
        var prepared = await preparation.PrepareAsync(corrections.LeftOut, amends, cancellationToken);
        Context = prepared.Context;
        if (prepared.Errors.Count > 0)
        {
            return new([], prepared.Errors);
        }

        writing?.Invoke(prepared);
        await prepared.WriteAsync(context, recordedAt, cancellationToken);
        return prepared.ToOutcome();
    }

    /// <summary>The records added in any round, and those that existed before the first.</summary>
    private static ImportOutcome Together(List<ImportOutcome> rounds) => new(
        [.. rounds[0].Counts.Select((count, kind) =>
            count with { Added = rounds.Sum(round => round.Counts[kind].Added) })],
        [])
    {
        Completes = rounds.Exists(round => round.Completes),
        Ranges = rounds.Select(round => round.Ranges).Aggregate(RecordRange.Join),
    };
}
