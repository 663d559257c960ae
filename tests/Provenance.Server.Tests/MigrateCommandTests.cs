using Provenance.Data.Tests;

namespace Provenance.Server.Tests;

/// <summary><c>--migrate-only</c> on a store of its own.</summary>
public sealed class MigrateCommandTests
{
    [Fact]
    public async Task It_says_what_it_applied_and_starts_no_server()
    {
        await using var database = await TestDatabase.CreateAsync();

        var first = await ProgramCommands.RunAsync(database, "--migrate-only");
        var second = await ProgramCommands.RunAsync(database, "--migrate-only");

        Assert.Equal((0, 0), (first.Exit, second.Exit));
        Assert.Matches(@"\A(\d{14}_\w+: applied\n)+(\w+\.sql: applied\n)+\z", first.Output);
        Assert.Equal("The store is up to date.\n", second.Output);
    }

    [Fact]
    public async Task A_store_that_was_migrated_by_a_later_version_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync();
        await ProgramCommands.RunAsync(database, "--migrate-only");
        await using (var connection = database.Connect())
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO \"__EFMigrationsHistory\" VALUES ('99990101000000_Later', '11.0.0')";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var (exit, _, error) = await ProgramCommands.RunAsync(database, "--urls", "http://127.0.0.1:0");

        Assert.Equal(3, exit);
        Assert.EndsWith(
            ".\nThe store has migration \"99990101000000_Later\", which this version does not know: "
                + "use the version that made it, or a later one.\n",
            error,
            StringComparison.Ordinal);
    }
}
