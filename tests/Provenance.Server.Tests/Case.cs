using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Snapshooter;

namespace Provenance.Server.Tests;

/// <summary>
/// A golden case: a query below Cases, a saved operation or what a page asks, and the reviewed snapshot of its whole answer with the number
/// of SQL statements it took. The snapshot is text and not one JSON value, since Snapshooter compares JSON by value, to
/// which 1.0 and 1.00, or two ways of writing one time, are the same.
/// </summary>
internal sealed partial class Case
{
    private const string Statements = "SQL statements: ";

    private static readonly string _folder = Path.Combine(Repository.Root, "tests", "Provenance.Server.Tests", "Cases");
    private static readonly string _operations = Path.Combine(Repository.Root, "schema", "operations");

    /// <summary>What pages and pictures ask, by the names of the files; not what forms send, which would change the store.</summary>
    private static readonly Dictionary<string, string> _pages = new[] { "Provenance.Pages", "Provenance.Pictures" }
        .SelectMany(project => Directory.EnumerateFiles(
            Path.Combine(Repository.Root, "src", project), "*.graphql", SearchOption.AllDirectories))
        .Where(file => !File.ReadLines(file).Any(line => line.StartsWith("mutation ", StringComparison.Ordinal)))
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file));

    private readonly string _queryFile;

    private Case(string name)
    {
        var (concept, query) = (Path.GetDirectoryName(name)!, Path.GetFileName(name));
        _queryFile = concept == "pages" ? _pages[query]
            : Path.Combine(concept == "operations" ? _operations : Path.Combine(_folder, concept), $"{query}.graphql");
        Snapshot = new($"{query}{FileNames.SnapshotFileExtension}", Path.Combine(_folder, concept));
    }

    /// <summary>The names of all cases, each its concept and its query, such as "as-of/lists".</summary>
    public static TheoryData<string> Names => [
        .. Directory.EnumerateFiles(_folder, "*.graphql", SearchOption.AllDirectories)
            .Select(file => Path.ChangeExtension(Path.GetRelativePath(_folder, file), null))
            .Concat(Directory.EnumerateFiles(_operations, "*.graphql")
                .Select(file => Path.Combine("operations", Path.GetFileNameWithoutExtension(file))))
            .Concat(_pages.Keys.Select(name => Path.Combine("pages", name)))
            .Order(StringComparer.Ordinal)];

    /// <summary>The names of the cases that there are snapshots of.</summary>
    public static IEnumerable<string> SnapshotNames =>
        Directory.EnumerateFiles(_folder, $"*{FileNames.SnapshotFileExtension}", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_folder, file).Split(Path.DirectorySeparatorChar))
            .Where(parts => !parts.Contains(FileNames.MismatchFolderName))
            .Select(parts => Path.Combine(parts[0], Path.GetFileNameWithoutExtension(parts[^1])));

    /// <summary>Where its snapshot is.</summary>
    public SnapshotFullName Snapshot { get; }

    /// <summary>The case of this name.</summary>
    public static Case Of(string name) => new(name);

    /// <summary>What its snapshot has for this answer.</summary>
    public static string Text(int statements, JsonElement answer) =>
        string.Create(CultureInfo.InvariantCulture, $"{Statements}{statements}\n{Answer(answer)}");

    /// <summary>An answer as its snapshot has it, without the moments of recording, which are others in each run.</summary>
    public static string Answer(JsonElement answer) =>
        RecordedAt().Replace(SampleServer.Indent(answer), "\"recordedAt\": \"…\"");

    /// <summary>Its query.</summary>
    public Task<string> QueryAsync() => File.ReadAllTextAsync(_queryFile, TestContext.Current.CancellationToken);

    /// <summary>The reviewed number of statements, and the reviewed answer.</summary>
    public async Task<(int Statements, string Answer)> ReviewedAsync()
    {
        var file = Path.Combine(Snapshot.FolderPath, FileNames.SnapshotFolderName, Snapshot.Filename);
        Assert.True(File.Exists(file), $"{file} is missing. CaseTests on SQLite writes it.");
        var parts = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Split('\n', 2);
        return (int.Parse(parts[0].AsSpan(Statements.Length), CultureInfo.InvariantCulture), parts[1]);
    }

    [GeneratedRegex("""
        "recordedAt": "[^"]+"
        """)]
    private static partial Regex RecordedAt();
}
