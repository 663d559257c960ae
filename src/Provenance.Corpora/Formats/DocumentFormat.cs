using System.Text;
using Provenance.Domain.Documents;

namespace Provenance.Corpora.Formats;

/// <summary>Documents: their members in a corpus, and their conversion to and from the graph.</summary>
internal static class DocumentFormat
{
    internal static CorpusDocument Members(RecordMembers members, CorpusDocument? record)
    {
        var document = record?.Document;
        var key = members.Key(document?.Key);
        var kind = members.Enum("kind", document?.Kind);
        var kindWords = members.OptionalString("kindWords", document?.KindWords);
        var held = members.Bool("held", document?.Held);
        var file = members.OptionalString("file", document?.FileName);
        var text = members.OptionalString("text", record?.Text);
        var sha256 = members.OptionalString("sha256", document?.Sha256);
        var bytes = members.OptionalInt("bytes", record?.Bytes);
        var chars = members.OptionalInt("chars", record?.Chars);
        var url = members.OptionalString("url", document?.Url, TextFormat.UrlBytes);
        var title = members.OptionalString("title", document?.Title);
        var publisher = members.OptionalString("publisher", record?.Publisher);
        var versionOf = members.OptionalString("versionOf", record?.VersionOf);
        var versionKind = members.OptionalEnum("versionKind", document?.VersionKind);
        var versionWords = members.OptionalString("versionWords", document?.VersionWords);
        if (versionOf is null && (versionKind is not null || versionWords is not null))
        {
            members.Fault("", "versionKind and versionWords say what a version did to the one before it, in versionOf");
        }
        return new()
        {
            Publisher = publisher,
            VersionOf = versionOf,
            Text = text,
            Bytes = bytes,
            Chars = chars,
            Document = new()
            {
                Id = default,
                RecordedAt = default,
                Key = key,
                Kind = kind,
                KindWords = kindWords,
                Held = held,
                FileName = file,
                Sha256 = sha256,
                Title = title,
                Byline = members.OptionalString("byline", document?.Byline),
                Standfirst = members.OptionalString("standfirst", document?.Standfirst),
                Captions = members.Strings("captions", document?.Captions),
                PublishedAt = members.OptionalObject("publishedAt", document?.PublishedAt, TextFormat.Date),
                VersionKind = versionKind,
                VersionWords = versionWords,
                Note = members.OptionalString("note", document?.Note),
                Description = members.OptionalString("description", document?.Description),
                Url = url,
                Address = url is null ? null : WebAddress.Canonical(url),
                Language = members.OptionalString("language", document?.Language),
                RestrictedTo = GroupFormat.Members(members, document?.RestrictedTo),
            },
        };
    }

    /// <summary>The record of the graph.</summary>
    internal static Document ToGraph(CorpusDocument record, RecordNumbers numbers) => record.Document with
    {
        Id = numbers.Document(record.Id),
        PublisherId = numbers.OptionalSource(record.Publisher),
        VersionOfId = numbers.OptionalDocument(record.VersionOf),
        RecordedAt = numbers.RecordedAt,
    };

    /// <summary>The text of a held document, a record of its own in the graph.</summary>
    internal static DocumentText TextToGraph(CorpusDocument record, RecordNumbers numbers) =>
        new() { DocumentId = numbers.Document(record.Id), Text = record.Text! };

    /// <summary>The record of a corpus, without its text.</summary>
    internal static CorpusDocument OfGraph(Document document, RecordKeys keys) => new()
    {
        Document = document,
        Publisher = keys.Of(document.PublisherId),
        VersionOf = keys.Of(document.VersionOfId),
    };

    /// <summary>The record of a corpus with its text: inline where it did not come from a file, or where that is
    /// wanted.</summary>
    internal static CorpusDocument WithText(CorpusDocument record, string? text, bool inline) => record with
    {
        Text = record.Document.FileName is null || inline ? text : null,
        Bytes = text is null ? null : Encoding.UTF8.GetByteCount(text),
        Chars = text?.Length,
    };
}
