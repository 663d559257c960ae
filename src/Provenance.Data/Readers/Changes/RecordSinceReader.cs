using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Paging;
using Provenance.Domain.Changes;

namespace Provenance.Data.Readers.Changes;

/// <summary>Reads what has happened since a moment to the records on which an answer rests.</summary>
public sealed class RecordSinceReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private static readonly Ordering<RecordSince> _ordering = new(
        PageOrder.Since,
        new OrderColumn<RecordSince, long>(record => record.ChangeId.Value, number => number, number => number),
        new OrderColumn<RecordSince, long>(record => PlaceOf(record.Kind, record.Type), number => number, number => number),
        new OrderColumn<RecordSince, long>(record => record.Number, number => number, number => number));

    /// <summary>The types of records, in the order in which they are told of.</summary>
    private static readonly string[] _types =
        ["Evidence", "Statement", "Citation", "ClaimLink", "Claim", "Question", "Source", "Document", "Assessment"];

    /// <summary>A page of it in the order it was recorded, and how often what has happened, in one SQL statement.</summary>
    /// <param name="shown">The record that was looked at.</param>
    /// <param name="moment">The moment.</param>
    /// <param name="page">A page of order <see cref="PageOrder.Since"/>.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<(Page<RecordSince> Page, IReadOnlyList<ChangeSinceCount> Counts)> PageAsync(
        ShownRecord shown, DateTimeOffset moment, PageRequest page, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Database
            .SqlQueryRaw<Row>(RecordsSinceSql.Of(shown.Kind), shown.Number, context.TimeOf(moment))
            .ToListAsync(cancellationToken);
        RecordSince[] sorted =
        [
            .. rows.Select(row => new RecordSince(new(row.ChangeId), (ChangeSinceKind)row.Kind, row.Type, row.Number))
                .OrderBy(record => record.ChangeId.Value)
                .ThenBy(record => PlaceOf(record.Kind, record.Type))
                .ThenBy(record => record.Number),
        ];
        return (
            _ordering.PageOf(sorted, page, (shown, moment)),
            [
                .. sorted.GroupBy(record => (record.Kind, record.Type))
                    .OrderBy(group => PlaceOf(group.Key.Kind, group.Key.Type))
                    .Select(group => new ChangeSinceCount(group.Key.Kind, group.Key.Type, group.Count())),
            ]);
    }

    private static long PlaceOf(ChangeSinceKind kind, string type) => ((long)kind * _types.Length) + Array.IndexOf(_types, type);

    private sealed record Row(long ChangeId, int Kind, string Type, long Number);
}
