using Provenance.Pages.Asking;
using Provenance.Pages.Records;

namespace Provenance.Pages.Reading;

/// <summary>The answer to <c>ReadPage</c>.</summary>
public sealed record ReadPageData(Viewer? Viewer, Connection<OutletName>? Sources);

/// <summary>An outlet on record. One that nobody has identified is only described.</summary>
public sealed record OutletName(string Name, bool Identified);

/// <summary>The answer to <c>ReadArticle</c>.</summary>
public sealed record ReadArticleData(ReadPayload? ReadDocument);

/// <summary>What became of an article.</summary>
public sealed record ReadPayload(
    ReadKey? Document,
    ReadArticle? Article,
    string? Text,
    IReadOnlyList<AlikeDocument> Alike,
    string? UnknownLanguage,
    IReadOnlyList<RecordingFailure>? Errors);

/// <summary>The document that was recorded.</summary>
public sealed record ReadKey(string Key);

/// <summary>What a file says of its article.</summary>
public sealed record ReadArticle(
    string? Title,
    string? Standfirst,
    string? Byline,
    string? Publisher,
    ReadDate? PublishedAt,
    string? Language,
    string? Address,
    IReadOnlyList<ReadSection> Sections,
    IReadOnlyList<string> Remarks);

/// <summary>A date that a file gives.</summary>
public sealed record ReadDate(string Value, DateOnly? Day, string Basis);

/// <summary>A part of a file that is not of the words of the article.</summary>
public sealed record ReadSection(string Kind, string Text);

/// <summary>A document on record that is like the article.</summary>
public sealed record AlikeDocument(DocumentRef Document, string Reason, double? ShareOfText);
