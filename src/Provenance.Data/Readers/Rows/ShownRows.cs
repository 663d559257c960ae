using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Provenance.Data.Configurations;
using Provenance.Data.Connections;
using Provenance.Domain.Changes;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;

namespace Provenance.Data.Readers.Rows;

/// <summary>The rows with what was on record at a moment: with the values that they had, and with the sources and claims that they
/// named when fewer, more or other records were merged. Rows that nothing ever touched are read as they are, so that their indexes
/// serve.</summary>
internal sealed class ShownRows(ProvenanceContext store)
{
    private static readonly string _movedSource = EnumTextConverter<MovedReferenceKind>.ToText(MovedReferenceKind.Statement);

    private string RevisedStatements =>
        $"({RevisedRows.Sql<Statement, StatementRevision>(store, property => property.GetColumnName())})";

    public IQueryable<Statement> Statements(DateTimeOffset moment) => Named<Statement>(moment, RevisedStatements);

    /// <summary>The same rows; an index serves a search by any column but the source and the claim.</summary>
    public IQueryable<Statement> StatementsById(DateTimeOffset moment) => NamedById<Statement>(moment, RevisedStatements);

    /// <summary>The rows of statements that may have been of other sources once.</summary>
    public IQueryable<Statement> MovedStatements => store.Set<Statement>().FromSql(
        $"SELECT record_id AS id FROM moved_reference WHERE kind = {_movedSource}");

    /// <summary>Passages; an index serves a search by any column but whom they name.</summary>
    public IQueryable<Evidence> Evidence(DateTimeOffset moment) => NamedById<Evidence>(moment);

    public IQueryable<ClaimLink> ClaimLinks(DateTimeOffset moment) => Named<ClaimLink>(moment);

    /// <summary>Documents with what was put right in them, or added, by the moment, and with their publishers of the
    /// moment.</summary>
    public IQueryable<Document> Documents(DateTimeOffset moment)
    {
        var (table, columns) = TableOf<Document>();
        return Named<Document>(
            moment,
            $"(SELECT * FROM {table} AS shown WHERE {IsStill(table)})",
            $"""
             UNION ALL
            SELECT {Selected(columns, name => KeptIn<Document>(name, of => $"shown.{of.Name}"))}
            FROM {PastTables.Of(table)} AS shown WHERE {Was(table)}
            """);
    }

    /// <summary>The same rows; an index serves a search by id only.</summary>
    public IQueryable<Document> DocumentsById(DateTimeOffset moment)
    {
        var (table, columns) = TableOf<Document>();
        var selected = Selected(columns, name => name == "id" ? null :
            $"CASE WHEN former.id IS NULL THEN {KeptIn<Document>(name, Recorded) ?? $"shown.{name}"} "
            + $"ELSE {KeptIn<Document>(name, of => $"former.{of.Name}") ?? $"former.{name}"} END");
        return Rows<Document>(
            moment,
            $"""
            SELECT {selected}
            FROM {table} AS shown
            LEFT JOIN {PastTables.Of(table)} AS former ON former.id = shown.id AND {Was(table, "former")}
            """);
    }

    /// <summary>The rows as they were at a moment: those that were kept at the first change after it, and those of records
    /// that were not changed since.</summary>
    public IQueryable<TRow> At<TRow>(DateTimeOffset moment)
        where TRow : class
    {
        var (table, columns) = TableOf<TRow>();
        var selected = Selected(columns, _ => null);
        var sql =
            $"""
            SELECT {selected} FROM {table} AS shown WHERE {IsStill(table)}
            UNION ALL
            SELECT {selected} FROM {PastTables.Of(table)} AS shown WHERE {Was(table)}
            """;
        return Rows<TRow>(moment, sql);
    }

    /// <summary>The rows of a statement of which the first parameter is the moment.</summary>
    private IQueryable<TRow> Rows<TRow>(DateTimeOffset moment, string sql)
        where TRow : class => store.Set<TRow>().FromSqlRaw(sql, store.TimeOf(moment));

    /// <summary>The condition that a row was not changed after the moment.</summary>
    private static string IsStill(string table) =>
        $$"""NOT EXISTS (SELECT 1 FROM {{PastTables.Of(table)}} AS later WHERE later.id = shown.id AND later.until > {0})""";

    /// <summary>The condition that a past row was there at the moment.</summary>
    private static string Was(string table, string row = "shown") =>
        $$"""
        {{row}}.until > {0} AND NOT EXISTS (
            SELECT 1 FROM {{PastTables.Of(table)}} AS earlier
            WHERE earlier.id = {{row}}.id AND earlier.until > {0} AND earlier.until < {{row}}.until)
        """;

    /// <summary>What stood at the moment for what a record names in a column; null for a column by which nothing is named that
    /// may be merged.</summary>
    private static string? KeptIn<TRow>(string column, Func<NamingColumn, string> recorded) =>
        NamingColumn.Of(typeof(TRow)).FirstOrDefault(naming => naming.Name == column) is { } of
            ? $$"""
                coalesce(
                    (SELECT past.kept_id FROM past_identity AS past
                        WHERE past.kind = '{{of.NamedText}}' AND past.record_id = {{recorded(of)}}
                            AND past.began_at <= {0} AND (past.ended_at IS NULL OR past.ended_at > {0})),
                    {{recorded(of)}})
                """
            : null;

    /// <summary>Rows with what they named at the moment.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="rows">The rows; null for those of the table.</param>
    /// <param name="further">What is added to the statement.</param>
    private IQueryable<TRow> Named<TRow>(DateTimeOffset moment, string? rows = null, string further = "")
        where TRow : class
    {
        var (own, columns) = TableOf<TRow>();
        var table = rows ?? own;
        var kinds = string.Join(", ", NamingColumn.Of(typeof(TRow)).Select(column => $"'{column.Text}'"));
        var sql =
            $$"""
            SELECT {{Selected(columns, _ => null)}} FROM {{table}} AS shown
            WHERE NOT EXISTS (
                SELECT 1 FROM moved_reference AS moved WHERE moved.kind IN ({{kinds}}) AND moved.record_id = shown.id)
            UNION ALL
            {{NamedSql<TRow>(table)}}
            WHERE shown.id IN (SELECT moved.record_id FROM moved_reference AS moved WHERE moved.kind IN ({{kinds}})){{further}}
            """;
        return Rows<TRow>(moment, sql);
    }

    /// <summary>The same as one SELECT, so that all indexes serve but those of the columns by which rows name others.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="rows">The rows; null for those of the table.</param>
    private IQueryable<TRow> NamedById<TRow>(DateTimeOffset moment, string? rows = null)
        where TRow : class => Rows<TRow>(moment, NamedSql<TRow>(rows ?? TableOf<TRow>().Table));

    private string NamedSql<TRow>(string rows) =>
        $"SELECT {Selected(TableOf<TRow>().Columns, name => KeptIn<TRow>(name, Recorded))} FROM {rows} AS shown";

    /// <summary>What a row named when it was recorded.</summary>
    private static string Recorded(NamingColumn column) =>
        $"""
        coalesce(
            (SELECT moved.target_id FROM moved_reference AS moved
                WHERE moved.kind = '{column.Text}' AND moved.record_id = shown.id),
            shown.{column.Name})
        """;

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
