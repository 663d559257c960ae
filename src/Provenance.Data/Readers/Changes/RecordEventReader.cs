using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Paging;
using Provenance.Domain.Changes;

namespace Provenance.Data.Readers.Changes;

/// <summary>Reads what happened to records: since a moment to those on which an answer rests, or by some changes.</summary>
public sealed class RecordEventReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private static readonly Ordering<RecordEventRow> _ordering = new(
        PageOrder.Events,
        new OrderColumn<RecordEventRow, long>(record => record.ChangeId.Value, number => number, number => number),
        new OrderColumn<RecordEventRow, long>(record => PlaceOf(record.Kind, record.Type), number => number, number => number),
        new OrderColumn<RecordEventRow, long>(record => record.Number, number => number, number => number));

    /// <summary>The types of records, in the order in which they are told of.</summary>
    private static readonly string[] _types =
    [
        "Evidence", "PassageLink", "Statement", "Citation", "ClaimLink", "Claim", "Question", "Source", "Document", "Population",
        "Place", "Assessment",
    ];

    /// <summary>A page of what has happened since a moment, in the order it was recorded, in one SQL statement.</summary>
    /// <param name="shown">The record that was looked at.</param>
    /// <param name="moment">The moment.</param>
    /// <param name="page">A page of order <see cref="PageOrder.Events"/>.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<RecordEventPage> SinceAsync(
        ShownRecord shown, DateTimeOffset moment, PageRequest page, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Database
            .SqlQueryRaw<Row>(EventsSinceSql.Of(shown.Kind), shown.Number, context.TimeOf(moment))
            .ToListAsync(cancellationToken);
        return PageOf(rows.ConvertAll(row => row.Event), page, (shown, moment));
    }

    /// <summary>The same page of what each of these changes did to records that were there before, in one SQL statement.</summary>
    public async Task<IReadOnlyDictionary<ChangeId, RecordEventPage>> EffectsAsync(
        IReadOnlyCollection<ChangeId> changes, PageRequest page, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = changes.Count == 0 ? []
            : await context.Database.SqlQueryRaw<Row>(EffectsSql.Of(changes)).ToListAsync(cancellationToken);
        var events = rows.Select(row => row.Event).ToLookup(row => row.ChangeId);
        return changes.Distinct().ToDictionary(change => change, change => PageOf(events[change], page, change));
    }

    private static RecordEventPage PageOf(IEnumerable<RecordEventRow> events, PageRequest page, object list)
    {
        RecordEventRow[] sorted =
        [
            .. events.OrderBy(row => row.ChangeId.Value).ThenBy(row => PlaceOf(row.Kind, row.Type)).ThenBy(row => row.Number),
        ];
        return new(
            _ordering.PageOf(sorted, page, list),
            [
                .. sorted.GroupBy(row => (row.Kind, row.Type))
                    .OrderBy(group => PlaceOf(group.Key.Kind, group.Key.Type))
                    .Select(group => new RecordEventCount(group.Key.Kind, group.Key.Type, group.Count())),
            ]);
    }

    private static long PlaceOf(RecordEventKind kind, string type) => ((long)kind * _types.Length) + Array.IndexOf(_types, type);

    private sealed record Row(long ChangeId, int Kind, string Type, long Number)
    {
        public RecordEventRow Event => new(new(ChangeId), (RecordEventKind)Kind, Type, Number);
    }
}
