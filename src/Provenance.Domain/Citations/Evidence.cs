using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Citations;

/// <summary>The storage key of an <see cref="Evidence"/>, assigned at import.</summary>
/// <param name="Value">A positive number.</param>
public readonly record struct EvidenceId(long Value);

/// <summary>
/// The verbatim passage of a held document that shows a citation. One annotated passage gives one piece of evidence per
/// claim and hop, and these share its spans.
/// </summary>
public sealed record Evidence
{
    /// <summary>The storage key.</summary>
    public required EvidenceId Id { get; init; }

    /// <summary>The stable natural key, passage/hop/claim: A003-04/1/C-cas-4000; without a claim, A001-15/1. Where
    /// several sources make the statement of a hop together, the further pieces count on:
    /// A003-04/1.2/C-cas-4000.</summary>
    public required string Key { get; init; }

    /// <summary>The annotated passage: A003-04.</summary>
    public required string Passage { get; init; }

    /// <summary>The position in the passage's chain of sources, 1 for the nearest; null when the passage shows the
    /// citation through a <see cref="PassageLink"/>.</summary>
    public required int? Hop { get; init; }

    /// <summary>The citation shown.</summary>
    public required CitationId CitationId { get; init; }

    /// <summary>The held document.</summary>
    public required DocumentId DocumentId { get; init; }

    /// <summary>The part of the document.</summary>
    public required DocumentSection Section { get; init; }

    /// <summary>The whole passage.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words that name the sources.</summary>
    public IReadOnlyList<TextSpan> SourceSpans { get; init; } = [];

    /// <summary>The words that attribute: "told", "according to".</summary>
    public IReadOnlyList<TextSpan> CueSpans { get; init; } = [];

    /// <summary>The words that give the content.</summary>
    public IReadOnlyList<TextSpan> ContentSpans { get; init; } = [];

    /// <summary>The source that the annotator identified. It differs from the cited statement's source if the publisher
    /// of the document counts as a part or the whole of that source.</summary>
    public required SourceId NamedSourceId { get; init; }

    /// <summary>How the text names the cited source at this hop: "the broadcaster"; null when it does not.</summary>
    public string? Mention { get; init; }

    /// <summary>The attributing words of this hop; null when there are none.</summary>
    public string? Cue { get; init; }

    /// <summary>How the content is rendered.</summary>
    public required QuotationMode Mode { get; init; }

    /// <summary>The furthest speaker's attitude to the content.</summary>
    public required SourceAttitude Attitude { get; init; }

    /// <summary>The furthest speaker's stance on the claim, according to this passage.</summary>
    public required Stance Stance { get; init; }

    /// <summary>The reporter's tone, as the cue shows it.</summary>
    public required ReporterTone Tone { get; init; }

    /// <summary>The expression of doubt, verbatim: "highly likely".</summary>
    public string? Hedge { get; init; }

    /// <summary>The hedge as a term of the yardstick, for a source that uses the yardstick.</summary>
    public Likelihood? Likelihood { get; init; }

    /// <summary>Whether the words name this hop's source.</summary>
    public required EvidenceBasis Basis { get; init; }

    /// <summary>Whether the words name the document that this hop's source spoke in; null when none is known.</summary>
    public EvidenceBasis? VenueBasis { get; init; }

    /// <summary>When the cited source said it, according to this passage.</summary>
    public FuzzyDate? StatedAt { get; init; }

    /// <summary>The annotator's remark on the passage.</summary>
    public string? Note { get; init; }

    /// <summary>The annotator's remark on this hop.</summary>
    public string? HopNote { get; init; }

    /// <summary>When this record was made.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>When a correction replaced this record or left it without support; null while it stands.</summary>
    public DateTimeOffset? SupersededAt { get; init; }

    /// <summary>Who made this record.</summary>
    public required string RecordedBy { get; init; }
}
