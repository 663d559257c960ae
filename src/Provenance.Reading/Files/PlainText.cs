using Provenance.Reading.Characters;

namespace Provenance.Reading.Files;

/// <summary>Plain text. Its words stay as they are; only lines that were wrapped at a width are joined, since each
/// paragraph is to stand on its own line.</summary>
internal static class PlainText
{
    private const int NarrowestWidth = 40, WidestWidth = 100, FewestLines = 3;

    public static ReadArticle Read(string text, IReadOnlyList<string> remarks)
    {
        var paragraphs = Clean.Characters(text).Trim('\n', ' ').Split("\n\n")
            .Select(paragraph => paragraph.Split('\n').Select(line => line.TrimEnd()).ToList()).ToList();
        var isWrapped = IsWrapped(paragraphs);
        return new()
        {
            Text = string.Join("\n\n", paragraphs.Select(lines =>
                string.Join(isWrapped ? " " : "\n", isWrapped ? lines.Select(line => line.TrimStart()) : lines).Trim('\n'))),
            Remarks = isWrapped ? [.. remarks, "Lines that were wrapped at a width were joined."] : remarks,
        };
    }

    /// <summary>Whether the lines within paragraphs are of one width and most of them end within a sentence.</summary>
    private static bool IsWrapped(List<List<string>> paragraphs)
    {
        var inner = paragraphs.SelectMany(lines => lines.SkipLast(1)).ToList();
        return inner.Count >= FewestLines
            && inner.All(line => line.Length <= WidestWidth)
            && inner.Average(line => line.Length) >= NarrowestWidth
            && inner.Count(line => line.Length > 0 && (char.IsLetterOrDigit(line[^1]) || line[^1] == ',')) >= inner.Count * 2 / 3;
    }
}
