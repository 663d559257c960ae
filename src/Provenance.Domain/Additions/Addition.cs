using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Additions;

/// <summary>The storage key of an <see cref="Addition"/>, assigned at import.</summary>
/// <param name="Value">A positive number.</param>
public readonly record struct AdditionId(long Value);

/// <summary>A record of what was found out later of a source or a document: who added what, and when. The source or the
/// document has it from then on. It fills in what was missing and lengthens lists; it never changes what is
/// there.</summary>
public sealed record Addition
{
    /// <summary>The storage key.</summary>
    public required AdditionId Id { get; init; }

    /// <summary>The stable natural key: AD01.</summary>
    public required string Key { get; init; }

    /// <summary>The source that it adds to; null when it adds to a document.</summary>
    public SourceId? SourceId { get; init; }

    /// <summary>The document that it adds to; null when it adds to a source.</summary>
    public DocumentId? DocumentId { get; init; }

    /// <summary>Further wordings by which texts name the source.</summary>
    public IReadOnlyList<Alias> Aliases { get; init; } = [];

    /// <summary>Further owners of the source.</summary>
    public IReadOnlyList<Ownership> Owners { get; init; } = [];

    /// <summary>Further affiliations of a person.</summary>
    public IReadOnlyList<Affiliation> Affiliations { get; init; } = [];

    /// <summary>Further sources that the source may be the same as.</summary>
    public IReadOnlyList<SourceId> PossiblySameAsIds { get; init; } = [];

    /// <summary>The country of the source.</summary>
    public string? Country { get; init; }

    /// <summary>The address of the source or the document.</summary>
    public string? Url { get; init; }

    /// <summary>The headline of the document.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote the document, as printed.</summary>
    public string? Byline { get; init; }

    /// <summary>The standfirst of the document.</summary>
    public string? Standfirst { get; init; }

    /// <summary>The captions of the document's pictures.</summary>
    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary>The language of the document.</summary>
    public string? Language { get; init; }

    /// <summary>What is known of a document that is not held.</summary>
    public string? Description { get; init; }

    /// <summary>SHA-256 of the text that the document has by it, 64 lower-case hexadecimal digits; null when it brings no
    /// text.</summary>
    public string? Sha256 { get; init; }

    /// <summary>A remark on the source or the document.</summary>
    public string? Note { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who added it.</summary>
    public required string RecordedBy { get; init; }
}
