using Provenance.Domain.Sources;

namespace Provenance.Domain.Documents;

/// <summary>The storage key of a <see cref="Document"/>, assigned at import.</summary>
/// <param name="Value">A positive number.</param>
public readonly record struct DocumentId(long Value);

/// <summary>What kind of carrier a document is, spoken and closed occasions included.</summary>
public enum DocumentKind
{
    /// <summary>A news article.</summary>
    Article,

    /// <summary>A published report or analysis.</summary>
    Report,

    /// <summary>A post on a social network.</summary>
    SocialPost,

    /// <summary>A statement issued to the public in any form.</summary>
    Statement,

    /// <summary>A briefing open to the press.</summary>
    PressBriefing,

    /// <summary>A briefing behind closed doors.</summary>
    ClosedBriefing,

    /// <summary>Remarks made to others, the press for one.</summary>
    Remarks,

    /// <summary>An interview.</summary>
    Interview,

    /// <summary>A video recording.</summary>
    Video,

    /// <summary>The record of an interrogation.</summary>
    InterrogationRecord,

    /// <summary>A published forecast.</summary>
    Forecast,

    /// <summary>A declaration required by law, of assets for one.</summary>
    Declaration,

    /// <summary>A message not meant for the public.</summary>
    PrivateCommunication,

    /// <summary>A book.</summary>
    Book,

    /// <summary>A scientific publication.</summary>
    Study,

    /// <summary>A recording for listening.</summary>
    Podcast,

    /// <summary>A picture.</summary>
    Photo,

    /// <summary>Data that is published as such.</summary>
    Dataset,

    /// <summary>A paper of a court case.</summary>
    CourtFiling,

    /// <summary>Papers that were not meant for the public.</summary>
    Leak,

    /// <summary>Any other.</summary>
    Other,
}

/// <summary>
/// What carries statements: an article, a post, a briefing; held with its text, or known only from citations.
/// </summary>
public sealed record Document
{
    /// <summary>The storage key.</summary>
    public required DocumentId Id { get; init; }

    /// <summary>The stable natural key: D003, W-bbc-2025-01.</summary>
    public required string Key { get; init; }

    /// <summary>What kind of carrier it is.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>What the text calls it, where no kind fits better than OTHER.</summary>
    public string? KindWords { get; init; }

    /// <summary>The headline; null when it has none or none is known.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it, as printed: By Jane Doe and John Roe. Null when it names no author or none is
    /// known.</summary>
    public string? Byline { get; init; }

    /// <summary>The standfirst, the lines below the headline that sum it up, where it is not in the text; null when it
    /// has none or none is known.</summary>
    public string? Standfirst { get; init; }

    /// <summary>The captions of its pictures that are not in the text, in order.</summary>
    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary>Where it was published, as far as the address is known; a bare host counts.</summary>
    public string? Url { get; init; }

    /// <summary>The address in the form by which addresses are compared; null when none is known.</summary>
    public string? Address { get; init; }

    /// <summary>The language of the text, a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Who published it or, of a spoken occasion, who held it.</summary>
    public SourceId? PublisherId { get; init; }

    /// <summary>When it was published.</summary>
    public FuzzyDate? PublishedAt { get; init; }

    /// <summary>The version of the same article right before this one; null when it is the first, or none is
    /// known. Never a loop.</summary>
    public DocumentId? VersionOfId { get; init; }

    /// <summary>What it did to the version before it; null when there is none, or that is not recorded.</summary>
    public VersionKind? VersionKind { get; init; }

    /// <summary>What the text or the annotator says of that, verbatim or in words; null when nothing.</summary>
    public string? VersionWords { get; init; }

    /// <summary>Whether the store has its text.</summary>
    public required bool Held { get; init; }

    /// <summary>SHA-256 of the text in UTF-8, 64 lower-case hexadecimal digits; null unless held.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The name of the file that the text came from; null unless held.</summary>
    public string? FileName { get; init; }

    /// <summary>What is known of a document that is not held.</summary>
    public string? Description { get; init; }

    /// <summary>The annotator's remarks.</summary>
    public string? Note { get; init; }

    /// <summary>When this record was made.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The groups whose members alone may see it; empty if everyone may.</summary>
    public IReadOnlyList<string> RestrictedTo { get; init; } = [];

    /// <summary>The words of a part that is apart from the text; null when there is none.</summary>
    public string? WordsOf(DocumentPart part) => part switch
    {
        DocumentPart.Title => Title,
        DocumentPart.Standfirst => Standfirst,
        DocumentPart.Byline => Byline,
        _ => Captions.Count == 0 ? null : string.Join('\n', Captions),
    };
}

/// <summary>The text of a held document, apart from it so that lists of documents never read texts.</summary>
public sealed record DocumentText
{
    /// <summary>The document; one text each, immutable.</summary>
    public required DocumentId DocumentId { get; init; }

    /// <summary>The text, unchanged to the character.</summary>
    public required string Text { get; init; }
}
