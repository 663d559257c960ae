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

    [Fact]
    public async Task A_check_and_suggestions_work_as_on_an_empty_store_and_make_none()
    {
        var corpus = Path.Combine(Folder, "article.json");
        var check = await RunAsync("import", "--sample", "merrow", "--check");
        var annotate = await RunAsync("annotate", Path.Combine(Sample, "002_20e64d0acd333082.txt"), "--to", corpus);

        Assert.True(check.Exit == 0, check.Error);
        Assert.Contains("claims: 20 would be added, 0 unchanged", check.Output, StringComparison.Ordinal);
        Assert.True(annotate.Exit == 0, annotate.Error);
        Assert.True(File.Exists(corpus));
        Assert.All(
            [check.Error, annotate.Error],
            error => Assert.Equal(
                $"The store is {Store.ConnectionString}.\nThere is none yet, and none is made: nothing is on record.\n", error));
        Assert.False(File.Exists(Store.ConnectionString));
    }
}
