using System.Text.Json.Nodes;
using Provenance.Data.Tests;

namespace Provenance.Server.Tests;

/// <summary>What tests of the program's commands share: a store and a folder of each test's own. The store may have its
/// schema already, since that of a command which makes it has tests of its own.</summary>
public abstract class CommandTests : IAsyncLifetime
{
    private TestDatabase? _database;

    private protected static string Sample { get; } =
        Path.Combine(Repository.Root, "src", "Provenance.Server", "Corpora", "kursk");

    private protected string Folder { get; } = Directory.CreateTempSubdirectory("provenance-command-").FullName;

    private protected TestDatabase Store => _database!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateMigratedAsync();

    public async ValueTask DisposeAsync()
    {
        await (_database?.DisposeAsync() ?? default);
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected static JsonNode Json(string file) => JsonNode.Parse(File.ReadAllText(file))!;

    private protected string CopySample(Action<JsonNode> apply)
    {
        foreach (var text in Directory.EnumerateFiles(Sample, "*.txt"))
        {
            File.Copy(text, Path.Combine(Folder, Path.GetFileName(text)));
        }

        var corpus = Json(Path.Combine(Sample, "corpus.json"));
        apply(corpus);
        var file = Path.Combine(Folder, "corpus.json");
        File.WriteAllText(file, corpus.ToJsonString());
        return file;
    }

    private protected Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments) =>
        ProgramCommands.RunAsync(Store, arguments);

    private protected Task<(int Exit, string Output, string Error)> RunWithInputAsync(
        string input, params string[] arguments) =>
        ProgramCommands.RunWithInputAsync(Store, input, arguments);

    private protected async Task<long> CountAsync(string table)
    {
        await using var connection = Store.Connect();
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {table}";
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
