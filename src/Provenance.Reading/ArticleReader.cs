using Provenance.Reading.Characters;
using Provenance.Reading.Docx;
using Provenance.Reading.Feeds;
using Provenance.Reading.Files;
using Provenance.Reading.Html;
using Provenance.Reading.NewsItems;
using Provenance.Reading.Pdf;

namespace Provenance.Reading;

/// <summary>Reads articles out of plain text, HTML, PDF, DOCX, feeds, ninjs and NewsML-G2. Nothing is fetched: what a
/// file refers to stays unread. Bad content is an error in the result, never an exception.</summary>
public static class ArticleReader
{
    /// <summary>Reads the one article of a file. Several are an error, which says how many there are.</summary>
    /// <param name="content">The file; at most 20 MB of it are read.</param>
    /// <param name="fileName">Its name, whose ending says the format if the media type does not; null if it has
    /// none.</param>
    /// <param name="mediaType">The media type, as in "text/html; charset=windows-1251"; null if nothing gives
    /// one.</param>
    /// <param name="address">Where it was fetched; null if it was not.</param>
    public static ArticleReading Read(Stream content, string? fileName, string? mediaType, string? address = null)
    {
        var reading = ReadAll(content, fileName, mediaType, address);
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
    /// <param name="mediaType">The media type, as in "text/html; charset=windows-1251"; null if nothing gives
    /// one.</param>
    /// <param name="address">Where it was fetched; null if it was not.</param>
    public static ArticlesReading ReadAll(Stream content, string? fileName, string? mediaType, string? address = null)
    {
        if (!InputFile.TryRead(content, fileName, mediaType, out var file))
        {
            return new([], new($"{fileName ?? "The input"} has more than {ReadingLimits.Bytes / 1_000_000} MB: "
                + "a file of one article, or a feed, would be accepted."));
        }

        if (file.Bytes.Length == 0)
        {
            return file.Refused("is empty");
        }

        return FileFormats.OfBytes(file.Bytes) is { } format
            ? OfBytes(file, format)
            : OfText(file, Decoding.Decode(file.Bytes, file.Charset), address);
    }

    private static ArticlesReading OfBytes(InputFile file, FileFormat format) => format switch
    {
        FileFormat.Pdf => PdfArticle.Read(file),
        FileFormat.Zip => DocxArticle.Read(file),
        FileFormat.OldWord => file.Refused("is in an old format of Word, or locked with a password", "the same saved as DOCX"),
        _ => file.Refused("is in RTF", "the same saved as DOCX"),
    };

    private static ArticlesReading OfText(InputFile file, (string Text, IReadOnlyList<string> Remarks) decoded, string? address) =>
        FileFormats.OfText(file, decoded.Text) switch
        {
            FileFormat.NoText => file.Refused("is no text"),
            FileFormat.OtherXml => file.Refused("is XML of another kind"),
            FileFormat.Feed => FeedArticles.Read(file, decoded.Text, decoded.Remarks),
            FileFormat.NewsMl => NewsMlArticles.Read(file, decoded.Text, decoded.Remarks),
            FileFormat.Json => NinjsArticles.Read(file, decoded.Text, decoded.Remarks),
            FileFormat.Html => HtmlArticle.Read(file, decoded.Text, address, decoded.Remarks),
            _ => PlainText.Read(decoded.Text, decoded.Remarks) is { Text.Length: > 0 } article
                ? new([article], null)
                : file.Refused("has no text"),
        };
}
