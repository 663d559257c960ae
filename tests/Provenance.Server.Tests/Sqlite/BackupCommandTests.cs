using Microsoft.Data.Sqlite;

namespace Provenance.Server.Tests.Sqlite;

/// <summary>A store is copied while it is used, and a copy is put back without losing anything.</summary>
public sealed class BackupCommandTests : CommandTests
{
    private string Copy => Path.Combine(Folder, "copy.db");

    private string StoreFile => Store.Connect().DataSource;

    [Fact]
    public async Task What_is_backed_up_while_another_writes_is_restored_as_it_was_then()
    {
        await RunAsync("import", "--sample", "kursk");
        var claims = await CountAsync("claim");
        await using (var writer = await BeginWritingAsync())
        {
            var (exit, output, error) = await RunAsync("backup", Copy);
            Assert.True(exit == 0, error);
            Assert.Contains("bytes", output, StringComparison.Ordinal);
        }

        await RunAsync("import", "--sample", "europe");
        Assert.NotEqual(claims, await CountAsync("claim"));
        SqliteConnection.ClearAllPools();
        var restored = await RunAsync("restore", Copy, "--replace");

        Assert.True(restored.Exit == 0, restored.Error);
        Assert.Equal(claims, await CountAsync("claim"));
        Assert.Single(Directory.EnumerateFiles(Path.GetDirectoryName(StoreFile)!, $"{Path.GetFileName(StoreFile)}.before-*"));
    }

    [Fact]
    public async Task A_backup_overwrites_nothing()
    {
        await File.WriteAllTextAsync(Copy, "the last backup", TestContext.Current.CancellationToken);
        var (exit, _, error) = await RunAsync("backup", Copy);

        Assert.Equal(1, exit);
        Assert.Contains("never overwrites", error, StringComparison.Ordinal);
        Assert.Equal("the last backup", await File.ReadAllTextAsync(Copy, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_backup_that_cannot_be_written_is_told_and_leaves_nothing()
    {
        await RunAsync("--migrate-only");
        var (exit, _, error) = await RunAsync("backup", Path.Combine(Folder, "missing", "copy.db"));

        Assert.Equal(1, exit);
        Assert.Contains("was not made", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_exists_is_replaced_only_if_told_to()
    {
        var none = await RunAsync("backup", Copy);
        Assert.Contains("no store", none.Error, StringComparison.Ordinal);
        await RunAsync("--migrate-only");
        var made = await RunAsync("backup", Copy);
        Assert.True(made.Exit == 0, made.Error);
        var (exit, _, error) = await RunAsync("restore", Copy);

        Assert.Equal(1, exit);
        Assert.Contains("--replace", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_somebody_uses_is_not_replaced()
    {
        await RunAsync("import", "--sample", "kursk");
        await RunAsync("backup", Copy);
        await using var reader = Store.Connect();
        await reader.OpenAsync(TestContext.Current.CancellationToken);
        await using var read = reader.CreateCommand();
        read.CommandText = "SELECT COUNT(*) FROM claim";
        await read.ExecuteScalarAsync(TestContext.Current.CancellationToken);

        var (exit, _, error) = await RunAsync("restore", Copy, "--replace");

        Assert.Equal(1, exit);
        Assert.Contains("stop it first", error, StringComparison.Ordinal);
        Assert.Equal(85, await CountAsync("claim"));
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(StoreFile)!, $"{Path.GetFileName(StoreFile)}.before-*"));
    }

    [Fact]
    public async Task What_is_no_backup_is_not_restored()
    {
        await File.WriteAllTextAsync(Copy, "no database", TestContext.Current.CancellationToken);
        var (exit, _, error) = await RunAsync("restore", Copy, "--replace");

        Assert.Equal(1, exit);
        Assert.Contains("is no backup of this program", error, StringComparison.Ordinal);
    }

    /// <summary>A transaction that writes and does not end before it is disposed.</summary>
    private async Task<IAsyncDisposable> BeginWritingAsync()
    {
        var connection = Store.Connect();
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE; DELETE FROM assessment";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return connection;
    }
}
