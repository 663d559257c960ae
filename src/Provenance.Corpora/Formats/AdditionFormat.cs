using System.Security.Cryptography;
using System.Text;
using Provenance.Domain.Additions;
using Provenance.Domain.Documents;

namespace Provenance.Corpora.Formats;

/// <summary>Additions: their members in a corpus, and their conversion to and from the graph.</summary>
internal static class AdditionFormat
{
    /// <summary>Where a file does not say when, or by whom, it was added, these are the least there are.</summary>
    internal static CorpusAddition Members(RecordMembers members, CorpusAddition? record)
    {
        var addition = record?.Addition;
        var key = members.Key(addition?.Key);
        var source = members.OptionalString("source", record?.Source);
        var document = members.OptionalString("document", record?.Document);
        if (source is null == document is null)
        {
            members.Fault("", "an addition is to a source or to a document; the key of one of them would be accepted");
        }
        var read = new CorpusAddition
        {
            Source = source,
            Document = document,
            ExpectedRevision = members.OptionalInt("expectedRevision", record?.ExpectedRevision),
            Addition = new()
            {
                Id = default,
                Key = key,
                Url = members.OptionalString("url", addition?.Url, TextFormat.UrlBytes),
                Note = members.OptionalString("note", addition?.Note),
                RecordedBy = members.OptionalString("recordedBy", addition?.RecordedBy) ?? "",
                RecordedAt = members.OptionalTime("recordedAt", addition?.RecordedAt) ?? default,
            },
        };
        read = document is null ? OfSource(members, record, read) : OfDocument(members, record, read);
        if (AddsNothing(read))
        {
            members.Fault("", "it adds nothing; " + (document is null
                ? "aliases, owners, affiliations, possiblySameAs, country, url or note would be accepted"
                : "title, byline, standfirst, captions, language, url, text, description or note would be accepted"));
        }
        return read;
    }

    /// <summary>The record of the graph; made when and by whom the corpus is imported, where it does not say.</summary>
    internal static Addition ToGraph(CorpusAddition record, RecordNumbers numbers) => record.Addition with
    {
        Id = new(numbers.Ids.Additions[record.Id]),
        SourceId = numbers.OptionalSource(record.Source),
        DocumentId = numbers.OptionalDocument(record.Document),
        Owners = SourceFormat.Owners(record.Owners, numbers),
        Affiliations = SourceFormat.Affiliations(record.Affiliations, numbers),
        PossiblySameAsIds = [.. record.PossiblySameAs.Select(numbers.Source)],
        RecordedAt = record.Addition.RecordedAt == default ? numbers.RecordedAt : record.Addition.RecordedAt,
        RecordedBy = record.Addition.RecordedBy.Length == 0 ? numbers.RecordedBy : record.Addition.RecordedBy,
    };

    /// <summary>The text of a document that was not held, a record of its own in the graph.</summary>
    internal static DocumentText TextToGraph(CorpusAddition record, RecordNumbers numbers) =>
        new() { DocumentId = numbers.Document(record.Document!), Text = record.Text! };

    /// <summary>The record of a corpus.</summary>
    internal static CorpusAddition OfGraph(Addition addition, string? text, RecordKeys keys) => new()
    {
        Addition = addition,
        Source = keys.Of(addition.SourceId),
        Document = keys.Of(addition.DocumentId),
        Owners = SourceFormat.OfGraph(addition.Owners, keys),
        Affiliations = SourceFormat.OfGraph(addition.Affiliations, keys),
        PossiblySameAs = [.. addition.PossiblySameAsIds.Select(keys.Of)],
        Text = addition.Sha256 is null ? null : text,
    };

    private static bool AddsNothing(CorpusAddition read) => read is
    {
        Text: null,
        Owners: [],
        Affiliations: [],
        PossiblySameAs: [],
        Addition:
        {
            Aliases: [], Country: null, Url: null, Note: null, Title: null, Byline: null, Standfirst: null, Captions: [],
            Language: null, Description: null,
        },
    };

    private static CorpusAddition OfSource(RecordMembers members, CorpusAddition? record, CorpusAddition read) => read with
    {
        Owners = SourceFormat.Owners(members, record?.Owners),
        Affiliations = SourceFormat.Affiliations(members, record?.Affiliations),
        PossiblySameAs = members.Strings("possiblySameAs", record?.PossiblySameAs),
        Addition = read.Addition with
        {
            Aliases = SourceFormat.Aliases(members, record?.Addition.Aliases),
            Country = SourceFormat.Country(members, record?.Addition.Country),
        },
    };

    private static CorpusAddition OfDocument(RecordMembers members, CorpusAddition? record, CorpusAddition read)
    {
        var addition = record?.Addition;
        var text = members.OptionalString("text", record?.Text);
        if (string.IsNullOrWhiteSpace(text) && text is not null)
        {
            members.Fault("text", "empty; the words of the document would be accepted");
        }
        return read with
        {
            Text = text,
            Addition = read.Addition with
            {
                Title = members.OptionalString("title", addition?.Title),
                Byline = members.OptionalString("byline", addition?.Byline),
                Standfirst = members.OptionalString("standfirst", addition?.Standfirst),
                Captions = members.Strings("captions", addition?.Captions),
                Language = members.OptionalString("language", addition?.Language),
                Description = members.OptionalString("description", addition?.Description),
                Sha256 = text is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            },
        };
    }
}
