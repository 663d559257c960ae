using System.Text;
using Microsoft.Data.Sqlite;
using Provenance.Domain.Access;
using Provenance.Server.Tests.Access;

namespace Provenance.Server.Tests.Clearances;

/// <summary>The store of those who may not see everything, row by row: whatever asks it, and whatever is added to the schema or
/// the model, can tell no more than is in it.</summary>
public sealed class PartFileTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("provenance-part-file-");
    private AccessServer _server = null!;
    private string _reader = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await AccessServer.WithIssuerAsync(("Access:PartsFolder", _folder.FullName));
        await Vault.RecordOpenAsync(_server);
        await _server.AskAsync(AccessServer.Mutation, AccessServer.TokenOf("ann", "editor"));
        _reader = await _server.KeyAsync("reader", Role.Reader);
        await Vault.RecordFirstAsync(_server);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task It_has_the_same_rows_as_if_what_is_hidden_had_never_been_recorded()
    {
        var before = await RowsAsync();
        await Vault.RecordHiddenAsync(_server);
        var after = await RowsAsync();

        Assert.Equal(before, after);
    }

    [Fact]
    public async Task No_byte_of_it_is_a_word_of_what_is_hidden()
    {
        await Vault.RecordHiddenAsync(_server);
        await Vault.RecordBehindAsync(_server);
        await AskAsync();

        var bytes = new StringBuilder();
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            await using FileStream stream = new(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using StreamReader reader = new(stream, Encoding.Latin1);
            bytes.Append(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        Assert.Contains("Hollin", $"{bytes}", StringComparison.Ordinal);
        Assert.DoesNotContain("zanz", $"{bytes}", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>All rows of all tables of the part of those who are in no group.</summary>
    private async Task<IReadOnlyList<string>> RowsAsync()
    {
        await AskAsync();
        var file = Assert.Single(_folder.EnumerateFiles("*.db", SearchOption.AllDirectories));
        await using SqliteConnection connection = new($"Data Source={file.FullName};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        List<string> rows = [];
        foreach (var table in await ReadAsync(
            connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_index%' AND name NOT LIKE 'sqlite%'"))
        {
            rows.AddRange((await ReadAsync(connection, $"SELECT * FROM \"{table}\"")).Order(StringComparer.Ordinal)
                .Select(row => $"{table}: {row}"));
        }

        return rows;
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> rows = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(column => $"{reader.GetValue(column)}")));
        }

        return rows;
    }

    private async Task AskAsync()
    {
        var (_, answer) = await _server.AskAsync("{ sources { totalCount } }", _reader);
        Assert.False(answer.TryGetProperty("errors", out _), $"{answer}");
    }
}
