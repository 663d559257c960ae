using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Provenance.Reading;

namespace Provenance.Server.Annotation;

/// <summary>Adds to the document of an annotated corpus what its file says of the article.</summary>
internal static partial class AnnotatedDocument
{
    private const int LongestAddress = 2_500;

    /// <summary>Adds it.</summary>
    /// <param name="document">The record of the document.</param>
    /// <param name="article">What was read.</param>
    public static void Complete(JsonObject document, ReadArticle article)
    {
        Set(document, "title", article.Title);
        Set(document, "standfirst", article.Standfirst);
        Set(document, "byline", article.Byline);
        Set(document, "language", article.Language);
        Set(document, "url", article.Address is { } address && Encoding.UTF8.GetByteCount(address) <= LongestAddress
            ? address : null);
        var captions = article.Sections.Where(section => section.Kind == ReadSectionKind.Caption)
            .Select(section => section.Text.Replace('\n', ' ')).Distinct().ToList();
        if (captions.Count > 0)
        {
            document["captions"] = new JsonArray([.. captions.Select(caption => JsonValue.Create(caption))]);
        }

        if (article.PublishedAt is { Day: { } day } published)
        {
            var moment = Moment().IsMatch(published.Value)
                ? published.Value : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            document["publishedAt"] = new JsonObject
            {
                ["earliest"] = moment,
                ["latest"] = moment,
                ["basis"] = "STATED",
                ["text"] = published.Value,
                ["derivation"] = $"Given by the file: {published.Basis}.",
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

    /// <summary>A time of day with its offset, as the format of a corpus takes it.</summary>
    [GeneratedRegex(@"\A\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})\z")]
    private static partial Regex Moment();
}
