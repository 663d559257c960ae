using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Provenance.Data.Readers.Rows;

/// <summary>What a provider's SQL has of its own where rows are read by keys.</summary>
internal abstract class RowStatements
{
    /// <summary>Keys as one parameter, however many they are.</summary>
    public abstract DbParameter Keys<TValue>(int place, IEnumerable<TValue> keys);

    /// <summary>A number as a parameter.</summary>
    public abstract DbParameter Number(int place, long value);

    /// <summary>The condition that a column is among the keys of the first parameter.</summary>
    public abstract string IsAmong(string column);

    /// <summary>
    /// The first rows of each of the keys of the first parameter, by number; how many is the second parameter. Those of
    /// one key are in order, those of several may be mixed.
    /// </summary>
    /// <param name="columns">The columns to read, of the table by the name of row.</param>
    /// <param name="table">The table.</param>
    /// <param name="parent">The column that has the key.</param>
    /// <param name="number">The column to order by.</param>
    /// <param name="condition">What else holds of the rows; empty for nothing.</param>
    /// <param name="joins">What is joined to these rows; empty for nothing.</param>
    public abstract string FirstOfEach(
        string columns, string table, string parent, string number, string condition, string joins);
}

/// <summary>Those of PostgreSQL: keys are an array.</summary>
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
        // A join may keep no order.
        $"""
        SELECT {columns} FROM unnest($1) AS parent (value) CROSS JOIN LATERAL (
            SELECT * FROM {table} WHERE {parent} = parent.value{condition} ORDER BY {number} LIMIT $2) AS row{joins}
        {(joins.Length == 0 ? "" : $"ORDER BY row.{number}")}
        """;
}

/// <summary>Those of SQLite: keys are a JSON list.</summary>
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
