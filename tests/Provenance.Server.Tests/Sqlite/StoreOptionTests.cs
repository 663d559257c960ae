namespace Provenance.Server.Tests.Sqlite;

/// <summary><c>--store</c>, and that each command says which store it uses. The store of the setting is another.</summary>
public sealed class StoreOptionTests : CommandTests
{
    private string Other => Path.Combine(Folder, "other.db");

    [Fact]
    public async Task It_names_the_store_and_counts_more_than_the_setting()
    {
        var imported = await RunAsync("import", "--sample", "merrow", "--store", Other);
        var (exit, exported, told) = await RunAsync("--store", Other, "export", "--list", "claims", "--to", Path.Combine(Folder, "claims.csv"));

        Assert.True(imported.Exit == 0, imported.Error);
        Assert.True(exit == 0, told);
        Assert.Equal($"The store is {Other}.\n", told);
        Assert.StartsWith(Path.Combine(Folder, "claims.csv"), exported, StringComparison.Ordinal);
        Assert.Contains("MC-killed-31", await File.ReadAllTextAsync(Path.Combine(Folder, "claims.csv"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.False(File.Exists(Store.ConnectionString));
    }

    [Theory]
    [InlineData("api-key", "list")]
    [InlineData("--migrate-only")]
    [InlineData("import", "--sample", "merrow", "--check")]
    [InlineData("backup", "copy.db")]
    public async Task Each_command_says_which_store_it_uses_beside_what_it_writes(params string[] arguments)
    {
        await RunAsync("--migrate-only");
        var (exit, output, error) = await RunAsync([.. arguments.Select(argument => argument == "copy.db" ? Path.Combine(Folder, argument) : argument)]);

        Assert.True(exit == 0, error);
        Assert.StartsWith($"The store is {new Data.Connections.StoreOptions { ConnectionString = Store.ConnectionString }.Place}.\n", error, StringComparison.Ordinal);
        Assert.DoesNotContain("The store is ", output.Replace("The store is up to date.", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("api-key", "list")]
    [InlineData("api-key", "revoke", "x")]
    public async Task A_command_that_only_looks_makes_no_store(params string[] arguments)
    {
        var (exit, _, error) = await RunAsync([.. arguments, "--store", Other]);

        Assert.Equal(1, exit);
        Assert.Contains($"There is no store at {Other}. --store would name another", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Other));
    }

    [Fact]
    public async Task The_server_takes_it_too()
    {
        using var process = ProgramProcess.Start(Store, "--empty", "--urls", "http://127.0.0.1:0", "--store", Other);
        var told = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        var answers = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal($"The store is {Other}.", told);
        Assert.StartsWith("Provenance answers at http://127.0.0.1:", answers, StringComparison.Ordinal);
        Assert.True(File.Exists(Other));
    }

    [Theory]
    [InlineData("read", "read uses no store")]
    [InlineData("generate", "generate uses no store")]
    public async Task A_command_without_a_store_refuses_it(string command, string message)
    {
        string[] arguments = command is "read" ? ["read", Path.Combine(Sample, "corpus.json")] : ["generate", "--citations", "1"];
        var (exit, _, error) = await RunAsync([.. arguments, "--store", Other]);

        Assert.Equal(1, exit);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_names_no_store_is_told_as_such()
    {
        var (exit, _, error) = await RunAsync("api-key", "list", "--store", "Host=db;Usrname=me");

        Assert.Equal(1, exit);
        Assert.Contains("as PATH or Data Source=PATH, or a PostgreSQL database", error, StringComparison.Ordinal);
    }
}
