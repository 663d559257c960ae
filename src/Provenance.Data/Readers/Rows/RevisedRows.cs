using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Domain.Citations;

namespace Provenance.Data.Readers.Rows;

/// <summary>Selects the rows of a table with the values that they had at a moment: those that the first revision after it
/// keeps, or the present ones if there is none.</summary>
internal static class RevisedRows
{
    private static readonly string[] _ofRevision = ["id", "recorded_at"];

    /// <summary>The rows of a table, whenever they were recorded.</summary>
    /// <param name="store">The store.</param>
    /// <param name="moment">The moment.</param>
    public static IQueryable<TRow> At<TRow, TRevision>(ProvenanceContext store, DateTimeOffset moment)
        where TRow : class
        where TRevision : class
    {
        var type = store.Model.FindEntityType(typeof(TRow))!;
        var (rows, revisions) = (store.ColumnsOf(typeof(TRow)), store.ColumnsOf(typeof(TRevision)));
        var revised = revisions.Names.Except(_ofRevision).ToHashSet();
        var of = $"{rows.Table}_id";
        var columns = type.GetFlattenedProperties().Select(property =>
        {
            var name = property.GetColumnName();
            var value = revised.Contains(name)
                ? $"CASE WHEN revision.id IS NULL THEN recorded.\"{name}\" ELSE revision.\"{name}\" END"
                : $"recorded.\"{name}\"";

            // Of handwritten SQL, EF Core expects the parts of a date under names that are not those of the table.
            return $"{value} AS \"{property.GetDefaultColumnMappings().Single().Column.Name}\"";
        });
        var sql = $$"""
            SELECT {{string.Join(", ", columns)}}
            FROM {{rows.Table}} AS recorded
            LEFT JOIN {{revisions.Table}} AS revision ON revision.{{of}} = recorded.id AND revision.recorded_at > {0}
                AND NOT EXISTS (
                    SELECT 1 FROM {{revisions.Table}} AS earlier
                    WHERE earlier.{{of}} = recorded.id AND earlier.recorded_at > {0} AND earlier.id < revision.id)
            """;
        var toStored = type.FindProperty(nameof(Statement.RecordedAt))!.GetTypeMapping().Converter!.ConvertToProvider;
        var time = toStored(moment)!;
        return store.Set<TRow>().FromSqlRaw(sql, time);
    }
}
