using Provenance.Corpora;
using Provenance.Data.Connections;
using Provenance.Domain.Changes;

namespace Provenance.Data.Writers;

/// <summary>Supplies the batches of an import, and keeps track of its progress.</summary>
internal abstract class ImportSource(DateTimeOffset recordedAt, string recordedBy) : IDisposable
{
    /// <summary>When the import began, which all of its records give as their time.</summary>
    public DateTimeOffset RecordedAt { get; protected set; } = recordedAt;

    /// <summary>The author whom its records name.</summary>
    public string RecordedBy => recordedBy;

    /// <summary>Who accepted what its author proposed; null when nobody had to.</summary>
    public virtual string? AcceptedBy => null;

    /// <summary>The change that it takes back; null for none.</summary>
    public virtual ChangeId? Undoes => null;

    /// <summary>The time in microseconds, as PostgreSQL stores it, because the time identifies the records of an
    /// import.</summary>
    public static DateTimeOffset InMicroseconds(DateTimeOffset time) =>
        time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMicrosecond));

    /// <summary>How far the import is; null if that is not stored.</summary>
    public virtual ImportPosition? Position => null;

    /// <summary>The batches that are still to be imported, in order.</summary>
    public abstract IAsyncEnumerable<CorpusBatch> BatchesAsync(CancellationToken cancellationToken);

    /// <summary>Prepares to write the next batch, in the transaction that will write it, while no other import can
    /// write. Returns false when it was written before and must not be again.</summary>
    public virtual Task<bool> BeginAsync(ProvenanceContext context, CancellationToken cancellationToken) =>
        Task.FromResult(true);

    /// <summary>Stores that the next batch was written, in the transaction that writes it.</summary>
    /// <param name="context">The store.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="written">What was written of it.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public abstract Task KeepAsync(
        ProvenanceContext context, CorpusBatch batch, ImportOutcome written, CancellationToken cancellationToken);

    /// <summary>The progress, given what was added.</summary>
    public abstract ImportProgress ProgressAt(ImportOutcome outcome);

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }
}
