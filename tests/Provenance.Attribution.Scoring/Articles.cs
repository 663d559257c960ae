using System.Text.Json;

namespace Provenance.Attribution.Scoring;

/// <summary>An annotated article.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Text">Its text.</param>
/// <param name="IncludesThat">Whether the annotators took "that" as a part of what is said.</param>
internal sealed record Articles(string Id, string Text, bool IncludesThat)
{
    /// <summary>Reads a list of articles with their texts, or a corpus whose documents name the files of
    /// theirs.</summary>
    public static List<Articles> Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var folder = Path.GetDirectoryName(path) ?? "";
        return json.RootElement.ValueKind == JsonValueKind.Array
            ? [.. json.RootElement.EnumerateArray().Select(article => new Articles(
                article.GetProperty("id").GetString()!, article.GetProperty("text").GetString()!, IncludesThat: true))]
            : [.. json.RootElement.GetProperty("documents").EnumerateArray()
                .Where(document => document.GetProperty("held").GetBoolean())
                .Select(document => new Articles(
                    document.GetProperty("id").GetString()!,
                    File.ReadAllText(Path.Combine(folder, document.GetProperty("file").GetString()!)),
                    IncludesThat: false))];
    }
}
