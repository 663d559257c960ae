using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Provenance.Data.Readers.Rows;

/// <summary>The provider-specific parts of statements that read rows by keys.</summary>
internal abstract class RowStatements
{
    /// <summary>The keys as one parameter, however many there are.</summary>
    public abstract DbParameter Keys<TValue>(int place, IEnumerable<TValue> keys);

    /// <summary>A number as a parameter.</summary>
    public abstract DbParameter Number(int place, long value);

    /// <summary>The condition that a column is among the keys of the first parameter.</summary>
    public abstract string IsAmong(string column);

    /// <summary>The first rows of each key of the first parameter, by number; the second parameter is their maximum
    /// count. The rows of one key are in order; those of several keys may be mixed.</summary>
    /// <param name="columns">The columns to read, of the table with the alias row.</param>
    /// <param name="table">The table.</param>
    /// <param name="parent">The column that has the key.</param>
    /// <param name="number">The column to order by.</param>
    /// <param name="condition">A further condition on the rows; empty for none.</param>
    /// <param name="joins">The joins to these rows; empty for none.</param>
    public abstract string FirstOfEach(
        string columns, string table, string parent, string number, string condition, string joins);
}

/// <summary>The parts for PostgreSQL, where keys are an array.</summary>
internal sealed class PostgresRowStatements : RowStatements
{
    /// <inheritdoc/>
    public override DbParameter Keys<TValue>(int place, IEnumerable<TValue> keys) =>
        new NpgsqlParameter<TValue[]> { TypedValue = [.. keys] };

    /// <inheritdoc/>
    public override DbParameter Number(int place, long value) => new NpgsqlParameter<long> { TypedValue = value };

    /// <inheritdoc/>
    public override string IsAmong(string column) => $"{column} = ANY ($1)";

    /// <inheritdoc/>
    public override string FirstOfEach(
        string columns, string table, string parent, string number, string condition, string joins) =>
        // A join need not keep the order.
        $"""
        SELECT {columns} FROM unnest($1) AS parent (value) CROSS JOIN LATERAL (
            SELECT * FROM {table} WHERE {parent} = parent.value{condition} ORDER BY {number} LIMIT $2) AS row{joins}
        {(joins.Length == 0 ? "" : $"ORDER BY row.{number}")}
        """;
}

/// <summary>The parts for SQLite, where keys are a JSON list.</summary>
internal sealed class SqliteRowStatements : RowStatements
{
    /// <inheritdoc/>
    public override DbParameter Keys<TValue>(int place, IEnumerable<TValue> keys) =>
        new SqliteParameter($"${place}", JsonSerializer.Serialize(keys));

    /// <inheritdoc/>
    public override DbParameter Number(int place, long value) => new SqliteParameter($"${place}", value);

    /// <inheritdoc/>
    public override string IsAmong(string column) => $"{column} IN (SELECT value FROM json_each($1))";

    /// <inheritdoc/>
    public override string FirstOfEach(
        string columns, string table, string parent, string number, string condition, string joins) =>
        $"""
        SELECT {columns} FROM (
            SELECT *, row_number() OVER (PARTITION BY {parent} ORDER BY {number}) AS place
            FROM {table} WHERE {parent} IN (SELECT value FROM json_each($1)){condition}) AS row{joins}
        WHERE row.place <= $2 ORDER BY row.{number}
        """;
}
