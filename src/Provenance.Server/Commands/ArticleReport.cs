using Provenance.Reading;

namespace Provenance.Server.Commands;

/// <summary>Shows a person what was read out of a file, so that it can be checked before anything rests on
/// it.</summary>
internal static class ArticleReport
{
    /// <summary>Everything that was read.</summary>
    public static void Write(ReadArticle article)
    {
        WriteHead(article);
        foreach (var section in article.Sections)
        {
            Console.WriteLine($"Left out ({Kind(section.Kind)}): {section.Text.Replace("\n", "\n  ", StringComparison.Ordinal)}");
        }

        Console.WriteLine();
        Console.WriteLine(article.Text);
    }

    /// <summary>What the file says of the article, and how much was left out.</summary>
    public static void WriteSummary(ReadArticle article)
    {
        WriteHead(article);
        foreach (var kind in article.Sections.GroupBy(section => section.Kind))
        {
            Console.WriteLine($"Left out ({Kind(kind.Key)}): {kind.Count()}");
        }
    }

    private static void WriteHead(ReadArticle article)
    {
        Line("Title", article.Title);
        Line("Standfirst", article.Standfirst);
        Line("Byline", article.Byline);
        Line("Publisher", article.Publisher);
        Line("Published", Date(article.PublishedAt));
        Line("Modified", Date(article.ModifiedAt));
        Line("Language", article.Language);
        Line("Address", article.Address);
        foreach (var remark in article.Remarks)
        {
            Line("Remark", remark);
        }
    }

    private static void Line(string label, string? value)
    {
        if (value is not null)
        {
            Console.WriteLine($"{label}: {value}");
        }
    }

    private static string? Date(ReadDate? date) => date is null ? null : $"{date.Value} ({date.Basis})";

    private static string Kind(ReadSectionKind kind) => kind switch
    {
        ReadSectionKind.ReadAlso => "read also",
        ReadSectionKind.PageFurniture => "repeated on pages",
        ReadSectionKind.Furniture => "around the article",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
