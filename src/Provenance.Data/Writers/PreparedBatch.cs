using Provenance.Corpora;
using Provenance.Data.Connections;
using Provenance.Data.Search;
using Provenance.Data.Writers.Identity;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Identity;

namespace Provenance.Data.Writers;

/// <summary>The changes of a batch to the store: records to add and to complete, or the errors that prevent
/// them.</summary>
/// <param name="before">The highest numbers of the store for which it was prepared.</param>
internal sealed class PreparedBatch(StoredNumbers before)
{
    private readonly Dictionary<RecordKind, IReadOnlyList<object>> _added = [];
    private readonly Dictionary<object, object> _byColumn = [];
    private IReadOnlyList<IndexedRecord> _indexed = [];
    private Dictionary<StatementKey, Statement>? _statements;

    /// <summary>The highest numbers of the store for which it was prepared.</summary>
    public StoredNumbers Before => before;

    /// <summary>The highest numbers once it is written.</summary>
    public StoredNumbers After => before.With(kind => _added.GetValueOrDefault(kind) ?? []);

    /// <summary>The errors of the batch; if there are any, nothing may be written.</summary>
    public IReadOnlyList<CorpusError> Errors { get; init; } = [];

    /// <summary>What is no error but should be looked at.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The stored records that the batch refers to.</summary>
    public CorpusContext Context { get; init; } = CorpusContext.None;

    /// <summary>How many records of each kind are to be added, and how many exist.</summary>
    public List<RecordCount> Counts { get; } = [];

    /// <summary>Stored records to which the batch adds something, or of which it puts fields right.</summary>
    public IReadOnlyList<ExtendedRecord> Extended { get; init; } = [];

    /// <summary>Stored records, completed with the batch's contribution.</summary>
    public IReadOnlyList<object> Completed { get; init; } = [];

    /// <summary>What stored statements and citations were before they are completed.</summary>
    public IReadOnlyList<object> Revisions { get; init; } = [];

    /// <summary>The decisions about identity that it adds or takes back.</summary>
    public IReadOnlyList<IdentityLink> Identities => [.. Written<IdentityLink>()];

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

    /// <summary>Makes the words of the records that it adds: work that can be done while another batch is
    /// written.</summary>
    public void MakeWords() => _indexed = SearchIndexing.Of(Added);

    /// <summary>The records that it adds or completes, grouped by a column.</summary>
    public ILookup<TKey, TRow> By<TRow, TKey>(RecordColumn<TRow, TKey> column)
        where TRow : class
        where TKey : notnull
    {
        if (!_byColumn.TryGetValue(column, out var known))
        {
            _byColumn[column] = known = Written<TRow>().ToLookup(column.KeyOf);
        }

        return (ILookup<TKey, TRow>)known;
    }

    /// <summary>The statement that it adds or completes with this key; null if there is none.</summary>
    public Statement? StatementOf(StatementKey key) =>
        (_statements ??= Written<Statement>().ToDictionary(StatementKey.Of)).GetValueOrDefault(key);

    /// <summary>Writes it.</summary>
    /// <param name="context">The store.</param>
    /// <param name="at">The time of the change.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public async Task WriteAsync(ProvenanceContext context, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await RecordWriter.WriteAsync(context, Added, cancellationToken);
        await SearchIndexing.AddAsync(context, _indexed, cancellationToken);
        var isMerged = await AsRecorded.MattersAsync(context, cancellationToken);
        foreach (var kind in Extended.GroupBy(record => record.Type))
        {
            await PastRows.KeepAsync(
                context, kind.Key, [.. kind.Select(record => record.Number)], at, cancellationToken);
        }

        var apart = await MergedExtensions.WriteAsync(context, isMerged ? Extended : [], cancellationToken);
        List<ExtendedRecord> extended = [.. Extended.Where(record => !apart.Contains(record.After))];
        if (Extended.Count > 0)
        {
            await ExtendedRecord.RenameAsync(context, Extended, cancellationToken);
            await ExtendedRecord.IndexAsync(context, extended, cancellationToken);
        }

        List<object> completed = [.. Completed.Where(record => !apart.Contains(record))];
        if (completed.Count > 0)
        {
            context.UpdateRange(completed);
            await context.SaveChangesAsync(cancellationToken);
            context.ChangeTracker.Clear();
        }

        await RevisionWriter.WriteAsync(context, Revisions, at, cancellationToken);
        if (isMerged)
        {
            // A claim is shown as it was recorded: of those that are no part of a merge everything is up to date.
            await new ShownIdentities(context, at).ApplyAsync(
                Identities,
                [.. Extended.Where(record => record.After is not Claim || apart.Contains(record.After))],
                before,
                cancellationToken);
        }
    }

    /// <summary>What comes of writing it.</summary>
    public ImportOutcome ToOutcome() => new(Counts, [])
    {
        Warnings = Warnings,
        Completes = Completed.Count > 0,
        Ranges = Before.RangesTo(After),
    };

    private IReadOnlyList<object> Added(RecordKind kind) => _added[kind];

    private IEnumerable<TRow> Written<TRow>() => _added
        .Where(kind => kind.Key.Type == typeof(TRow))
        .SelectMany(kind => kind.Value.Cast<TRow>())
        .Concat(Completed.OfType<TRow>());
}
