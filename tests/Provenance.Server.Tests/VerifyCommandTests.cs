using Provenance.Data.Tests;

namespace Provenance.Server.Tests;

/// <summary><c>verify</c> on a store of its own.</summary>
public sealed class VerifyCommandTests
{
    /// <summary>What each command says first of the store.</summary>
    private const string StoreLine = @"\AThe store is [^\n]+\.\n\z";

    [Fact]
    public async Task It_says_each_fault_with_table_and_key_and_ends_with_3_if_there_is_any()
    {
        await using var database = await TestDatabase.CreateMigratedAsync();
        Assert.Equal(0, (await ProgramCommands.RunAsync(database, "import", "--sample", "merrow")).Exit);

        var whole = await ProgramCommands.RunAsync(database, "verify");
        await using (var connection = database.Connect())
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE document_text SET text = text || ' ' WHERE document_id = 1";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var damaged = await ProgramCommands.RunAsync(database, "verify");

        Assert.Equal(0, whole.Exit);
        Assert.Matches(StoreLine, whole.Error);
        Assert.Matches(@"\A[\d,]+ rows of \d+ tables verified: no fault\.\n\z", whole.Output);
        Assert.Equal(3, damaged.Exit);
        Assert.Matches(StoreLine, damaged.Error);
        Assert.Matches(
            @"\Adocument_text 1 \([^)]+\): the text's SHA-256 is [0-9a-f]{64}, not [0-9a-f]{64}\n[\d,]+ rows of \d+ tables verified: 1 fault\.\n\z",
            damaged.Output);
    }

    [Fact]
    public async Task A_store_that_is_not_up_to_date_is_refused_and_left_alone()
    {
        await using var database = await TestDatabase.CreateAsync();
        if (!File.Exists(database.ConnectionString) && !database.ConnectionString.Contains("Host=", StringComparison.Ordinal))
        {
            await File.WriteAllBytesAsync(database.ConnectionString, [], TestContext.Current.CancellationToken);
        }

        var (exit, _, error) = await ProgramCommands.RunAsync(database, "verify");

        Assert.Equal(1, exit);
        Assert.Contains("\nThe store is not up to date: it lacks ", error, StringComparison.Ordinal);
        Assert.EndsWith("--migrate-only brings it up to date.\n", error, StringComparison.Ordinal);
        Assert.Contains(
            "\nThe store is not up to date", (await ProgramCommands.RunAsync(database, "verify")).Error, StringComparison.Ordinal);
    }
}
