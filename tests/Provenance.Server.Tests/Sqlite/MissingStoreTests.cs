namespace Provenance.Server.Tests.Sqlite;

/// <summary>A command that only reads where there is no store.</summary>
public sealed class MissingStoreTests : CommandTests
{
    [Fact]
    public async Task It_is_refused_with_the_path_and_no_store_is_made()
    {
        var (exit, _, error) = await RunAsync("export", Path.Combine(Folder, "all.json"));

        Assert.Equal(1, exit);
        Assert.Contains($"There is no store at {Store.ConnectionString}.", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Store.ConnectionString));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Folder));
    }
}
