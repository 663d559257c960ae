using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Provenance.Data.Clearances;
using Provenance.Data.Connections;

namespace Provenance.Data.Tests.Clearances;

/// <summary>A store that is a part of another, removed afterwards.</summary>
internal sealed class TestPart : IAsyncDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"provenance-part-{Guid.NewGuid():N}.db");
    private readonly ServiceProvider _whole;
    private readonly ServiceProvider _services;

    /// <summary>A part of a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="groups">The groups of its readers.</param>
    public TestPart(TemporaryStore store, params IEnumerable<string> groups)
    {
        _whole = new ServiceCollection()
            .AddProvenanceStore(new StoreOptions { ConnectionString = store.ConnectionString }).BuildServiceProvider();
        _services = new ServiceCollection().AddProvenancePart(_whole, _file, groups).BuildServiceProvider();
    }

    /// <summary>The part.</summary>
    public StorePart Part => _services.GetRequiredService<StorePart>();

    /// <summary>A new context of the part.</summary>
    public Task<ProvenanceContext> ContextAsync() => _services.GetRequiredService<IDbContextFactory<ProvenanceContext>>()
        .CreateDbContextAsync(TestContext.Current.CancellationToken);

    /// <summary>All rows of the part, once it is up to date.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync()
    {
        await Part.CatchUpAsync(TestContext.Current.CancellationToken);
        return await RowsAsync(_file);
    }

    /// <summary>All rows of a store in SQLite, apart from when its schema was made, and the log by which the graph in memory follows it.</summary>
    public static async Task<IReadOnlyList<string>> RowsAsync(string file)
    {
        await using SqliteConnection connection = new($"Data Source={file}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        List<string> rows = [];
        foreach (var table in await ReadAsync(
            connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_index%' AND name NOT LIKE 'sqlite%' AND name NOT IN ('applied_script', 'supersession')"))
        {
            rows.AddRange((await ReadAsync(connection, $"SELECT * FROM \"{table}\"")).Order(StringComparer.Ordinal)
                .Select(row => $"{table}: {row}"));
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _whole.DisposeAsync();
        await using (SqliteConnection connection = new($"Data Source={_file}"))
        {
            SqliteConnection.ClearPool(connection);
        }

        File.Delete(_file);
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> rows = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount)
                .Select(column => $"{reader.GetValue(column)}")));
        }

        return rows;
    }
}
