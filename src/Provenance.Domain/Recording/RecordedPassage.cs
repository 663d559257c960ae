using Provenance.Domain.Citations;
using Provenance.Domain.Documents;

namespace Provenance.Domain.Recording;

/// <summary>The record of a passage that attributes claims to sources: in this document, at these characters, this
/// chain of sources says this.</summary>
public sealed record RecordedPassage
{
    /// <summary>The stable natural key: A003-04.</summary>
    public required string Key { get; init; }

    /// <summary>The held document; its publisher is known.</summary>
    public required DocumentId DocumentId { get; init; }

    /// <summary>The part of the document.</summary>
    public required DocumentSection Section { get; init; }

    /// <summary>The whole passage.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words that name sources.</summary>
    public IReadOnlyList<TextSpan> SourceSpans { get; init; } = [];

    /// <summary>The words that attribute.</summary>
    public IReadOnlyList<TextSpan> CueSpans { get; init; } = [];

    /// <summary>The words that give the content.</summary>
    public IReadOnlyList<TextSpan> ContentSpans { get; init; } = [];

    /// <summary>The sources, nearest first; at least one.</summary>
    public IReadOnlyList<Hop> Chain { get; init; } = [];

    /// <summary>How the content is rendered.</summary>
    public required QuotationMode Mode { get; init; }

    /// <summary>The furthest speaker's attitude to the content.</summary>
    public required SourceAttitude Attitude { get; init; }

    /// <summary>The furthest speaker's stance on the claims.</summary>
    public required Stance Stance { get; init; }

    /// <summary>The reporter's tone, as the cue shows it.</summary>
    public required ReporterTone Tone { get; init; }

    /// <summary>The attributed claims; empty only for the citation of a whole document.</summary>
    public IReadOnlyList<AttributedClaim> Claims { get; init; } = [];

    /// <summary>The annotator's remark.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the stance is that of the last source but one on what the last one says, which it confirms or
    /// denies.</summary>
    public bool Responds => (Chain[^1].Relation, Stance) is
        (HopRelation.Confirms, Stance.Confirms) or (HopRelation.Disputes, Stance.Denies);
}
