using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Provenance.Data;
using Provenance.Data.Migrations;

namespace Provenance.Benchmarks;

/// <summary>COPY of all rows of a PostgreSQL store into an empty one beside it: the least that an import can cost.</summary>
internal static class PlainCopy
{
    /// <summary>Tables with rows that an import writes, each after those that its rows refer to.</summary>
    private static readonly string[] _tables =
    [
        "imported_corpus", "source", "source_name", "source_tie", "document", "document_text", "excluded_passage", "measure",
        "population", "population_name", "place", "place_name", "question", "claim", "claim_link", "statement", "citation",
        "evidence", "joint_statement", "passage_link", "correction", "assessment", "likeness", "folded_text", "search_index",
        "search_word", "change", "change_part", "import_position",
    ];

    /// <summary>Tables that triggers or migrations fill.</summary>
    private static readonly string[] _filled =
        ["__EFMigrationsHistory", "applied_script", "search_index_total", "search_name_word"];

    /// <summary>Copies the rows out into files of a folder, and in again; says what the way in took.</summary>
    public static async Task<ImportMeasurement.Cost> RunAsync(string store, string folder, PostgresProcesses server)
    {
        await using NpgsqlConnection filled = new(store);
        await filled.OpenAsync();
        await RefuseOthersAsync(filled);
        foreach (var table in _tables)
        {
            await using var rows = await filled.BeginRawBinaryCopyAsync($"COPY {table} TO STDOUT (FORMAT BINARY)");
            await using var file = File.Create(Path.Combine(folder, table));
            await rows.CopyToAsync(file);
        }

        NpgsqlConnectionStringBuilder empty = new(store) { Pooling = false };
        empty.Database += "_copy";
        await ExecuteAsync(filled, $"CREATE DATABASE {empty.Database}");
        try
        {
            await MigrateAsync(empty.ConnectionString);
            return await ImportMeasurement.CostOfAsync(server, () => CopyAsync(empty.ConnectionString, folder));
        }
        finally
        {
            await ExecuteAsync(filled, $"DROP DATABASE {empty.Database} WITH (FORCE)");
        }
    }

    private static async Task MigrateAsync(string store)
    {
        await using var services = new ServiceCollection()
            .AddProvenanceStore(new() { ConnectionString = store })
            .BuildServiceProvider();
        await services.GetRequiredService<StoreMigrator>().MigrateAsync();
    }

    private static async Task CopyAsync(string store, string folder)
    {
        await using NpgsqlConnection connection = new(store);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var table in _tables)
        {
            await using var rows = await connection.BeginRawBinaryCopyAsync($"COPY {table} FROM STDIN (FORMAT BINARY)");
            await using var file = File.OpenRead(Path.Combine(folder, table));
            await file.CopyToAsync(rows);
        }

        await transaction.CommitAsync();
    }

    /// <summary>Makes sure that no table is left out that an import has written to.</summary>
    private static async Task RefuseOthersAsync(NpgsqlConnection filled)
    {
        await using NpgsqlCommand command = new(
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
            + " AND relname <> ALL ($1) AND pg_relation_size(oid) > 0",
            filled);
        command.Parameters.Add(new() { Value = _tables.Concat(_filled).ToArray() });
        if (await command.ExecuteScalarAsync() is string other)
        {
            throw new InvalidOperationException($"{other} has rows, which would not be copied.");
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
