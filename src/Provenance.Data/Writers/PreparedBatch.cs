using Provenance.Corpora;
using Provenance.Data.Connections;

namespace Provenance.Data.Writers;

/// <summary>What a batch makes of the store: records to add and to complete, or why it cannot be written.</summary>
internal sealed class PreparedBatch
{
    private readonly Dictionary<RecordKind, IReadOnlyList<object>> _added = [];

    /// <summary>What is wrong with the batch; then nothing is to be written.</summary>
    public IReadOnlyList<CorpusError> Errors { get; init; } = [];

    /// <summary>How many records of each kind are to be added, and how many are there already.</summary>
    public List<RecordCount> Counts { get; } = [];

    /// <summary>Stored statements and citations as they are with what the batch says.</summary>
    public IReadOnlyList<object> Completed { get; init; } = [];

    /// <summary>Takes the records of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="records">Its records, in order.</param>
    /// <param name="isStored">Whether the store has one.</param>
    public void Take(RecordKind kind, IEnumerable<object> records, Func<object, bool> isStored)
    {
        var byStored = records.ToLookup(isStored);
        _added[kind] = [.. byStored[false]];
        Counts.Add(new(kind.Name, _added[kind].Count, byStored[true].Count()));
    }

    /// <summary>Writes it.</summary>
    public async Task WriteAsync(ProvenanceContext context, CancellationToken cancellationToken)
    {
        await RecordWriter.WriteAsync(context, kind => _added[kind], cancellationToken);
        if (Completed.Count > 0)
        {
            context.UpdateRange(Completed);
            await context.SaveChangesAsync(cancellationToken);
            context.ChangeTracker.Clear();
        }
    }
}
