using System.Text.Json;
using Provenance.Attribution.Learning;

namespace Provenance.Attribution.Scoring;

/// <summary>Reads annotated articles.</summary>
internal static class Articles
{
    /// <summary>Reads a list of articles with their texts, or a corpus whose documents name the files of theirs. Of a
    /// corpus only the texts.</summary>
    public static (List<AnnotatedArticle> Articles, bool IncludesThat) Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var folder = Path.GetDirectoryName(path) ?? "";
        return json.RootElement.ValueKind == JsonValueKind.Array
            ? ([.. json.RootElement.EnumerateArray().Select(Article)], true)
            : ([.. json.RootElement.GetProperty("documents").EnumerateArray()
                .Where(document => document.GetProperty("held").GetBoolean())
                .Select(document => new AnnotatedArticle(
                    document.GetProperty("id").GetString()!,
                    File.ReadAllText(Path.Combine(folder, document.GetProperty("file").GetString()!)), []))], false);
    }

    private static AnnotatedArticle Article(JsonElement article) => new(
        article.GetProperty("id").GetString()!,
        article.GetProperty("text").GetString()!,
        article.TryGetProperty("attributions", out var attributions)
            ? [.. attributions.EnumerateArray().Select(attribution => new AnnotatedAttribution(
                Spans(attribution, "source"), Spans(attribution, "cue"), Spans(attribution, "content")))]
            : []);

    private static List<Span> Spans(JsonElement attribution, string part) =>
        [.. attribution.GetProperty(part).EnumerateArray().Select(span => new Span(span[0].GetInt32(), span[1].GetInt32()))];
}
