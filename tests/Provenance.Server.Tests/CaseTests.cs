using System.Globalization;
using Provenance.Data.Tests;

namespace Provenance.Server.Tests;

/// <summary>
/// Golden cases: every query below Cases, and every saved operation, with the whole answer and the number of SQL statements
/// it took. <c>UPDATE_CASES=1 dotnet test</c> writes them anew, to be reviewed.
/// </summary>
public sealed class CaseTests(KurskServer server)
{
    private static readonly string _cases = Path.Combine(Repository.Root, "tests", "Provenance.Server.Tests", "Cases");
    private static readonly string _operations = Path.Combine(Repository.Root, "schema", "operations");

    public static TheoryData<string, string> Cases => [
        .. Directory.EnumerateFiles(_cases, "*.graphql", SearchOption.AllDirectories)
            .Select(file => (file, Path.ChangeExtension(file, null)))
            .Concat(Directory.EnumerateFiles(_operations, "*.graphql")
                .Select(file => (file, Path.Combine(_cases, "operations", Path.GetFileNameWithoutExtension(file)))))
            .Select(pair => (
                Path.GetRelativePath(Repository.Root, pair.Item1),
                Path.GetRelativePath(Repository.Root, pair.Item2)))
            .Order()];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_answer_and_its_cost_are_as_reviewed(string query, string golden)
    {
        var text = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, query), TestContext.Current.CancellationToken);
        var (_, answer) = await server.AskAsync(text);
        var count = server.Statements.Count;
        await CompareAsync(Path.Combine(Repository.Root, golden + ".json"), SampleServer.Indent(answer));
        await CompareAsync(
            Path.Combine(Repository.Root, golden + ".plan.txt"),
            string.Create(CultureInfo.InvariantCulture, $"SQL statements: {count}\n"),
            reviewed => TestDatabase.MayShareReads
                && count < int.Parse(reviewed.Split(' ')[^1], CultureInfo.InvariantCulture));
    }

    private static async Task CompareAsync(string file, string actual, Predicate<string>? isAsGood = null)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_CASES") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, actual, TestContext.Current.CancellationToken);
            return;
        }

        Assert.True(File.Exists(file), $"{file} is missing: write it with UPDATE_CASES=1 and review it.");
        var reviewed = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(isAsGood?.Invoke(reviewed) is true ? actual : reviewed, actual);
    }
}
