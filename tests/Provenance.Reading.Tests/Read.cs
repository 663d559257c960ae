using System.Text;

namespace Provenance.Reading.Tests;

/// <summary>Reads what a test has.</summary>
internal static class Read
{
    /// <summary>The article of a page of the folder Pages.</summary>
    public static ReadArticle Page(string name) => Assert.Single(Pages(name));

    /// <summary>The articles of a file of the folder Pages.</summary>
    public static IReadOnlyList<ReadArticle> Pages(string name)
    {
        var reading = Bytes(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Pages", name)), name);
        Assert.Null(reading.Error);
        return reading.Articles;
    }

    public static ArticlesReading Bytes(byte[] bytes, string? fileName = null, string? mediaType = null)
    {
        using MemoryStream content = new(bytes);
        return ArticleReader.ReadAll(content, fileName, mediaType);
    }

    /// <summary>The article of a text in UTF-8.</summary>
    public static ReadArticle Text(string text, string? fileName = null)
    {
        var reading = Bytes(Encoding.UTF8.GetBytes(text), fileName);
        Assert.Null(reading.Error);
        return Assert.Single(reading.Articles);
    }

    /// <summary>The sentence that refuses a file.</summary>
    public static string Refusal(byte[] bytes, string? fileName = null)
    {
        var reading = Bytes(bytes, fileName);
        Assert.Empty(reading.Articles);
        return reading.Error!.Message;
    }

    /// <summary>The words of the sections of a kind.</summary>
    public static IEnumerable<string> Left(this ReadArticle article, ReadSectionKind kind) =>
        article.Sections.Where(section => section.Kind == kind).Select(section => section.Text);

    /// <summary>The paragraphs of an article.</summary>
    public static string[] Paragraphs(this ReadArticle article) => article.Text.Split("\n\n");
}
