using Provenance.Corpora;
using Provenance.Data.Connections;

namespace Provenance.Data.Writers;

/// <summary>Where the batches of an import come from, and how far it is among them.</summary>
internal abstract class ImportSource(DateTimeOffset recordedAt) : IDisposable
{
    /// <summary>When the import began: what all of its records give as the time of their recording.</summary>
    public DateTimeOffset RecordedAt => recordedAt;

    /// <summary>In microseconds, as PostgreSQL keeps it: what an import recorded is known by its time.</summary>
    public static DateTimeOffset InMicroseconds(DateTimeOffset time) =>
        time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMicrosecond));

    /// <summary>How far it came; null where that is not kept.</summary>
    public virtual ImportPosition? Position => null;

    /// <summary>The batches that are still to be imported, in their order.</summary>
    public abstract IAsyncEnumerable<CorpusBatch> BatchesAsync(CancellationToken cancellationToken);

    /// <summary>Notes that the next batch was written, in the transaction that writes it.</summary>
    public abstract Task KeepAsync(ProvenanceContext context, CorpusBatch batch, CancellationToken cancellationToken);

    /// <summary>How far it is, with so many citations added.</summary>
    public abstract ImportProgress ProgressAt(int citations);

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }
}
