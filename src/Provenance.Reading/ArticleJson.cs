using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Provenance.Reading.Characters;

namespace Provenance.Reading;

/// <summary>Articles as JSON, which a person may correct before it is read again.</summary>
public static class ArticleJson
{
    private const string Format = "provenance-article";

    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>Writes articles: one as an object, several as a list.</summary>
    public static string Write(IReadOnlyList<ReadArticle> articles)
    {
        var all = articles.Select(Node).ToArray<JsonNode>();
        return (all is [var only] ? only : new JsonArray(all)).ToJsonString(_options) + "\n";
    }

    private static JsonObject Node(ReadArticle article)
    {
        var node = JsonSerializer.SerializeToNode(article, _options)!.AsObject();
        node.Insert(0, "format", Format);
        return node;
    }

    /// <summary>Whether JSON is of an article.</summary>
    internal static bool IsArticle(JsonElement item) =>
        item.TryGetProperty("format", out var format) && format.ValueKind == JsonValueKind.String && format.GetString() == Format;

    /// <summary>The article; a <see cref="JsonException"/> if a member is missing or of another kind.</summary>
    internal static ReadArticle Of(JsonElement item)
    {
        var article = item.Deserialize<ReadArticle>(_options)!;
        return article with
        {
            Text = Clean.Characters(article.Text ?? "").Trim(),
            Sections = [.. (article.Sections ?? []).Where(section => section is { Text: not null })],
            Remarks = [.. (article.Remarks ?? []).OfType<string>()],
        };
    }
}
