using System.Text.Json.Nodes;
using Provenance.Reading;
using Provenance.Server.Suggestions;

namespace Provenance.Server.Annotation;

/// <summary>Adds to the document of an annotated corpus what its file says of the article.</summary>
internal static class AnnotatedDocument
{
    /// <summary>Adds it.</summary>
    /// <param name="document">The record of the document.</param>
    /// <param name="article">What was read.</param>
    public static void Complete(JsonObject document, ReadArticle article)
    {
        var read = ArticleDocuments.Of(article);
        Set(document, "title", read.Title);
        Set(document, "standfirst", read.Standfirst);
        Set(document, "byline", read.Byline);
        Set(document, "language", read.Language);
        Set(document, "url", read.Url);
        if (read.Captions is { } captions)
        {
            document["captions"] = new JsonArray([.. captions.Select(caption => JsonValue.Create(caption))]);
        }

        if (read.PublishedAt is { } published)
        {
            document["publishedAt"] = new JsonObject
            {
                ["earliest"] = published.On,
                ["latest"] = published.On,
                ["basis"] = "STATED",
                ["text"] = published.Text,
                ["derivation"] = published.Derivation,
            };
        }
    }

    private static void Set(JsonObject record, string member, string? value)
    {
        if (value is not null)
        {
            record[member] = value;
        }
    }
}
