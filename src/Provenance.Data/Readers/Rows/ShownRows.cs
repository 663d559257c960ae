using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Provenance.Data.Configurations;
using Provenance.Data.Connections;
using Provenance.Domain.Changes;
using Provenance.Domain.Citations;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Rows;

/// <summary>The rows with the sources that they named at a moment, when fewer, more or other sources were merged. Rows that
/// no merge ever touched are read as they are, so that their indexes serve.</summary>
internal sealed class ShownRows(ProvenanceContext store)
{
    private static readonly string[] _contents =
        ["aliases", "part_of_id", "brokered_by_id", "owners", "possibly_same_as_ids", "affiliations"];

    public IQueryable<Statement> Statements(DateTimeOffset moment) =>
        Named<Statement>(
            MovedReferenceKind.Statement,
            "source_id",
            moment,
            $"({RevisedRows.Sql<Statement, StatementRevision>(store, property => property.GetColumnName())})");

    public IQueryable<Evidence> Evidence(DateTimeOffset moment) =>
        Named<Evidence>(MovedReferenceKind.Evidence, "named_source_id", moment);

    public IQueryable<Document> Documents(DateTimeOffset moment) =>
        Named<Document>(MovedReferenceKind.Document, "publisher_id", moment);

    /// <summary>Sources with what their records say, until the first merge or mark that concerned them; later ones as they
    /// are shown now.</summary>
    public IQueryable<Source> Sources(DateTimeOffset moment)
    {
        var (table, columns) = TableOf<Source>();
        var sql =
            $$"""
            SELECT {{Selected(columns, _ => null)}} FROM {{table}} AS shown
            WHERE NOT EXISTS (SELECT 1 FROM recorded_source AS recorded WHERE recorded.id = shown.id AND recorded.since > {0})
            UNION ALL
            SELECT {{Selected(columns, name => _contents.Contains(name) ? $"recorded.{name}" : null)}}
            FROM recorded_source AS recorded JOIN {{table}} AS shown ON shown.id = recorded.id WHERE recorded.since > {0}
            """;
        return store.Set<Source>().FromSqlRaw(sql, store.TimeOf(moment));
    }

    private IQueryable<TRow> Named<TRow>(
        MovedReferenceKind kind, string column, DateTimeOffset moment, string? rows = null)
        where TRow : class
    {
        var (own, columns) = TableOf<TRow>();
        var table = rows ?? own;
        var text = EnumTextConverter<MovedReferenceKind>.ToText(kind);
        var named = """
            coalesce(
                (SELECT past.kept_id FROM past_identity AS past WHERE past.source_id = moved.source_id
                    AND past.began_at <= {0} AND (past.ended_at IS NULL OR past.ended_at > {0})),
                moved.source_id)
            """;
        var sql =
            $$"""
            SELECT {{Selected(columns, _ => null)}} FROM {{table}} AS shown
            WHERE NOT EXISTS (
                SELECT 1 FROM moved_reference AS moved WHERE moved.kind = '{{text}}' AND moved.record_id = shown.id)
            UNION ALL
            SELECT {{Selected(columns, name => name == column ? named : null)}}
            FROM moved_reference AS moved JOIN {{table}} AS shown ON shown.id = moved.record_id
            WHERE moved.kind = '{{text}}'
            """;
        return store.Set<TRow>().FromSqlRaw(sql, store.TimeOf(moment));
    }

    /// <summary>The table of a type, and its columns, each with the name that EF Core expects of it in a query.</summary>
    private (string Table, IReadOnlyList<(string Name, string InQuery)> Columns) TableOf<TRow>()
    {
        var root = store.Model.FindEntityType(typeof(TRow))!;
        return (root.GetTableName()!, [.. root.GetDerivedTypesInclusive().SelectMany(ColumnsOf).Distinct()]);
    }

    private static IEnumerable<(string Name, string InQuery)> ColumnsOf(ITypeBase type) =>
        type.GetDefaultMappings().First().ColumnMappings
            .Select(mapping => (mapping.Property.GetColumnName(), mapping.Column.Name))
            .Concat(type.GetComplexProperties().SelectMany(part => ColumnsOf(part.ComplexType)));

    private static string Selected(
        IEnumerable<(string Name, string InQuery)> columns, Func<string, string?> other) => string.Join(
        ", ", columns.Select(column => $"{other(column.Name) ?? $"shown.{column.Name}"} AS \"{column.InQuery}\""));
}
