namespace Provenance.Server.Tests;

/// <summary>The tables of the answer sheet of a sample, worked out by hand.</summary>
/// <param name="sample">The name of the sample.</param>
internal sealed class AnswerSheet(string sample)
{
    private readonly string[] _lines = File.ReadAllLines(Path.Combine(
        Repository.Root, "src", "Provenance.Server", "Corpora", sample, "ANSWERS.md"));

    /// <summary>The rows of the table below a heading, without its head, each cell without the marks of code.</summary>
    public IReadOnlyList<string[]> Table(string heading) =>
    [
        .. _lines.SkipWhile(line => line != $"## {heading}").Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Trim('|').Replace("`", "", StringComparison.Ordinal)
                .Split('|').Select(cell => cell.Trim()).ToArray()),
    ];

    /// <summary>A cell that lists several things, nothing when it says none.</summary>
    public static string[] List(string cell) => cell == "none" ? [] : cell.Split("; ");

    /// <summary>The cell that lists these.</summary>
    public static string Cell(IEnumerable<string> things, string separator = "; ") =>
        string.Join(separator, things.DefaultIfEmpty("none"));
}
