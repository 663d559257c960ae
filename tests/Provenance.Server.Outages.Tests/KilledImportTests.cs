using System.Data.Common;
using System.Diagnostics;
using Provenance.Corpora.Synthesis;
using Provenance.Data.Tests;
using Provenance.Server.Tests;

namespace Provenance.Server.Outages.Tests;

/// <summary>An import that is killed at a moment the database shows, and started again at once.</summary>
public sealed class KilledImportTests : IAsyncLifetime
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);

    private readonly string _folder = Directory.CreateTempSubdirectory("provenance-killed-").FullName;
    private TestDatabase? _database;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateMigratedAsync();

    public async ValueTask DisposeAsync()
    {
        await (_database?.DisposeAsync() ?? default);
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A trigger makes the first such statement last until it is seen, and while the import is started again.</summary>
    [Theory]
    [InlineData("COPY evidence", "TRIGGER slow AFTER INSERT ON evidence")]
    [InlineData("COMMIT", "CONSTRAINT TRIGGER slow AFTER UPDATE ON import_position INITIALLY DEFERRED FOR EACH ROW")]
    public async Task It_goes_on_from_where_the_store_is(string statement, string trigger)
    {
        var corpus = Path.Combine(_folder, "synthetic.jsonl");
        await File.WriteAllLinesAsync(corpus, SyntheticCorpus.Lines(new() { Citations = 12_000, Seed = 4 }), Cancellation);
        await RunAsync(
            $"""
            CREATE SEQUENCE slowed;
            CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS
              'BEGIN IF nextval(''slowed'') = 1 THEN PERFORM pg_sleep(5); END IF; RETURN NULL; END';
            CREATE {trigger} EXECUTE FUNCTION slow();
            """);
        using (var killed = ProgramProcess.Start(_database!, "import", corpus))
        {
            await UntilRunsAsync(statement, killed);
            killed.Kill();
        }

        var (exit, _, error) = await ProgramCommands.RunAsync(_database!, "import", corpus);

        Assert.True(exit == 0, error);
        Assert.Equal((12_000, 12_000, 12_000), await CountsAsync());
    }

    private async Task RunAsync(string statements)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statements;
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private async Task UntilRunsAsync(string statement, Process process)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"""
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND state = 'active' AND query LIKE '{statement}%'
            """;
        var deadline = Stopwatch.StartNew();
        while ((long)(await command.ExecuteScalarAsync(Cancellation))! == 0)
        {
            Assert.False(process.HasExited, $"The import ended before it was seen at {statement}.");
            Assert.True(deadline.Elapsed < _patience, $"The import was not seen at {statement} within {_patience}.");
            await Task.Delay(10, Cancellation);
        }
    }

    /// <summary>The citations, those that are not the same as another, and those with evidence.</summary>
    private async Task<(long Citations, long Different, long Evident)> CountsAsync()
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT count(*), count(DISTINCT (citing_id, cited_id, relation)), (SELECT count(DISTINCT citation_id) FROM evidence)
            FROM citation
            """;
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        Assert.True(await reader.ReadAsync(Cancellation));
        return (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
    }

    private async Task<DbConnection> OpenAsync()
    {
        var connection = _database!.Connect();
        await connection.OpenAsync(Cancellation);
        return connection;
    }
}
