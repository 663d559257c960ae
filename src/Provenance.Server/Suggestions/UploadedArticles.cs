using Provenance.GraphQL.AspNetCore.Uploads;
using Provenance.Reading;
using Provenance.Server.Desk;

namespace Provenance.Server.Suggestions;

/// <summary>Reads the articles that people send as files.</summary>
internal static class UploadedArticles
{
    private const int MostNamed = 20;

    /// <summary>What of an input with a file is not what it has to be; null if nothing is.</summary>
    public static InvalidInputError? FaultOf(ReadDocumentInput input) => input switch
    {
        { File: null, Document: null } =>
            new("nothing is to be read; a document or a file would be accepted", "input"),
        { File: null, Article: not null } => new(
            "only a file has several articles; a file would be accepted, or no number", "input.article"),
        { File: not null, Document: { New: null } } => new(
            "a file is a new document; what is known of it would be accepted as a new one, or no document",
            "input.document"),
        { File: not null, Document.New.Text: not null } => new(
            "the text is that of the file; a file would be accepted, or a text", "input.document.new.text"),
        _ => null,
    };

    /// <summary>Reads the article of a file that is wanted.</summary>
    /// <param name="file">The file.</param>
    /// <param name="number">The number of the article, the first 1; null for the only one.</param>
    /// <returns>The article, or why there is none.</returns>
    public static (ReadArticle? Article, InvalidInputError? Fault) Read(UploadedFile file, int? number)
    {
        using var content = File.OpenRead(file.Path);
        var (articles, error) = ArticleReader.ReadAll(content, file.Name, mediaType: null);
        var wanted = number ?? (articles.Count == 1 ? 1 : 0);
        return error is not null ? (null, new(error.Message.TrimEnd('.'), "input.file"))
            : wanted >= 1 && wanted <= articles.Count ? (articles[wanted - 1], null)
            : (null, new(FaultOf(file, articles, number), "input.article"));
    }

    private static string FaultOf(UploadedFile file, IReadOnlyList<ReadArticle> articles, int? number)
    {
        var titles = articles.Take(MostNamed)
            .Select((article, place) => $"{place + 1} \"{article.Title ?? "without a title"}\"");
        return (number is { } wrong ? $"{wrong} is no article of {file.Name}; " : "")
            + $"{file.Name} has {articles.Count} article{(articles.Count == 1 ? "" : "s")}: {string.Join(", ", titles)}"
            + (articles.Count > MostNamed ? " and others" : "")
            + "; the number of one would be accepted";
    }
}
