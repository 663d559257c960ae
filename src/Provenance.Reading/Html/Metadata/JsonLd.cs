using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Provenance.Reading.Characters;

namespace Provenance.Reading.Html.Metadata;

/// <summary>The JSON-LD of a page: what it says to search engines.</summary>
internal sealed class JsonLd
{
    private static readonly string[] _references = ["@id", "url", "@value", "name"];

    private static readonly string[] _nested = ["@graph", "mainEntity", "mainEntityOfPage", "publisher", "itemListElement"];

    private const int MostNodes = 5_000;

    private static readonly JsonDocumentOptions _lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private readonly List<JsonElement> _nodes = [];

    /// <summary>Whether a part of it could not be read.</summary>
    public bool HasFault { get; private set; }

    /// <summary>The article that it describes; null if it describes none.</summary>
    public JsonElement? Article { get; private set; }

    /// <summary>Whether the article is a live blog.</summary>
    public bool IsLiveBlog => Article is { } article && Types(article).Contains("LiveBlogPosting");

    public static JsonLd Of(IHtmlDocument page, string? headline)
    {
        JsonLd data = new();
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json' i]"))
        {
            data.Read(script.TextContent);
        }

        var articles = data._nodes.Where(IsArticle).ToList();
        var named = articles.FindIndex(article => Clean.Line(Text(article, "headline")) == headline);
        data.Article = articles.Count == 0 ? null : articles[Math.Max(0, named)];
        return data;
    }

    /// <summary>A member of the article as text.</summary>
    public string? Text(string member) => Article is { } article ? Text(article, member) : null;

    /// <summary>The names of who or what a member of the article refers to, such as its authors.</summary>
    public IReadOnlyList<string> NamesOf(string member) =>
        Article is { } article && article.TryGetProperty(member, out var value)
            ? [.. Each(value).Select(Name).OfType<string>().Distinct()]
            : [];

    private static string? Text(JsonElement node, string member) => node.TryGetProperty(member, out var value)
        ? Each(value).Select(each => each.ValueKind switch
        {
            JsonValueKind.String => each.GetString(),
            JsonValueKind.Object => Reference(each),
            _ => null,
        }).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text))
        : null;

    private static string? Reference(JsonElement node) => _references
        .Select(member => node.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null)
        .FirstOrDefault(text => text is not null);

    private string? Name(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return Clean.Line(value.GetString());
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (value.TryGetProperty("name", out var name))
        {
            return Each(name).Where(each => each.ValueKind == JsonValueKind.String)
                .Select(each => Clean.Line(each.GetString())).FirstOrDefault();
        }

        return value.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String
            ? _nodes.Where(node => node.TryGetProperty("@id", out var other) && other.ValueKind == JsonValueKind.String
                && other.GetString() == id.GetString() && node.TryGetProperty("name", out _)).Select(Name).FirstOrDefault()
            : null;
    }

    private void Read(string json)
    {
        // Pages break their lines within strings, and hide the data from old browsers in comments.
        var tidy = new string([.. json.Select(character => char.IsControl(character) ? ' ' : character)]).Trim();
        tidy = tidy.StartsWith("<!--", StringComparison.Ordinal) ? tidy[4..] : tidy;
        tidy = tidy.EndsWith("-->", StringComparison.Ordinal) ? tidy[..^3] : tidy;
        try
        {
            using var document = JsonDocument.Parse(tidy.Trim().TrimEnd(';'), _lenient);
            Collect(document.RootElement.Clone());
        }
        catch (JsonException)
        {
            HasFault = true;
        }
    }

    private void Collect(JsonElement element)
    {
        foreach (var node in Each(element).Where(each => each.ValueKind == JsonValueKind.Object))
        {
            if (_nodes.Count >= MostNodes)
            {
                return;
            }

            _nodes.Add(node);
            foreach (var member in _nested)
            {
                if (node.TryGetProperty(member, out var inner) && inner.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                {
                    Collect(inner);
                }
            }
        }
    }

    private static JsonElement[] Each(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? [.. element.EnumerateArray()] : [element];

    private static bool IsArticle(JsonElement node) => Types(node).Any(type =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal)
        || type is "Report" or "Review");

    private static IEnumerable<string> Types(JsonElement node) => node.TryGetProperty("@type", out var type)
        ? Each(type).Where(each => each.ValueKind == JsonValueKind.String)
            .Select(each => each.GetString()!.Split('/', '#', ':')[^1])
        : [];
}
