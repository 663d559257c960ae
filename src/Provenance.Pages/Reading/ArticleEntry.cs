using System.Globalization;
using System.Text.Json.Nodes;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Reading;

/// <summary>What is filled in about an article: by whoever reads it, or by what its file says of itself.</summary>
public sealed record ArticleEntry
{
    private const int LongestFirstLine = 200;

    /// <summary>The part of the input of <c>readDocument</c> that it fills in.</summary>
    public const string Path = "input.document.new";

    public string? Text { get; init; }

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    /// <summary>The day of publication, as fields for dates have it.</summary>
    public string? Day { get; init; }

    public string? Address { get; init; }

    public string? Standfirst { get; init; }

    public string? Byline { get; init; }

    public string? Language { get; init; }

    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary>The number of the article in a file that has several.</summary>
    public string? Number { get; init; }

    /// <summary>The key of the document that it is a later version of.</summary>
    public string? VersionOf { get; init; }

    /// <summary>The day that the file gives, the words in which it does, and where it has them.</summary>
    public (string? Day, string? Words, string? Basis) OfFile { get; init; }

    /// <summary>What a form has.</summary>
    public static ArticleEntry Of(PageForm form) => new()
    {
        Text = form.Text("text"),
        Title = form.Text("title")?.Trim(),
        Outlet = form.Text("outlet")?.Trim(),
        Day = form.Text("day")?.Trim(),
        Address = form.Text("address")?.Trim(),
        Standfirst = form.Text("standfirst"),
        Byline = form.Text("byline"),
        Language = form.Text("language"),
        Captions = form.Texts("caption"),
        Number = form.Text("number")?.Trim(),
        VersionOf = form.Text("versionOf"),
        OfFile = (form.Text("fileDay"), form.Text("fileWords"), form.Text("fileBasis")),
    };

    /// <summary>The same with what the file says of the article, where nothing was filled in.</summary>
    public ArticleEntry With(ReadArticle article, string? text)
    {
        var day = article.PublishedAt?.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return this with
        {
            Text = text,
            Title = Title ?? article.Title,
            Outlet = Outlet ?? article.Publisher,
            Day = Day ?? day,
            Address = Address ?? article.Address,
            Standfirst = article.Standfirst,
            Byline = article.Byline,
            Language = article.Language,
            Captions = [.. article.Sections.Where(section => section.Kind == "CAPTION").Select(section => section.Text.Replace('\n', ' ')).Distinct()],
            OfFile = (day, article.PublishedAt?.Value, article.PublishedAt?.Basis),
            Number = null,
        };
    }

    /// <summary>The new document, but for its publisher.</summary>
    public JsonObject ToDocument()
    {
        JsonObject document = [];
        Set("text", Text);
        Set("title", Title ?? FirstLine);
        Set("url", Address);
        Set("standfirst", Standfirst);
        Set("byline", Byline);
        Set("language", Language);
        if (Captions.Count > 0)
        {
            document["captions"] = new JsonArray([.. Captions.Select(caption => JsonValue.Create(caption))]);
        }

        if (Day is { } day)
        {
            document["publishedAt"] = day == OfFile.Day
                ? new JsonObject { ["on"] = day, ["text"] = OfFile.Words, ["derivation"] = $"Given by the file: {OfFile.Basis}." }
                : new JsonObject { ["on"] = day };
        }

        if (VersionOf is { } key)
        {
            document["versionOf"] = new JsonObject { ["key"] = key };
        }

        return document;

        void Set(string name, string? value)
        {
            if (value is not null)
            {
                document[name] = value;
            }
        }
    }

    /// <summary>The first line of the text, if it is short and more follows: most often the headline.</summary>
    private string? FirstLine => Text?.Trim().Split('\n', 2) is [{ Length: <= LongestFirstLine } line, _] ? line.Trim() : null;
}
