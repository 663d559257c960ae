namespace Provenance.Exports.Records;

/// <summary>A piece of <c>Evidence</c>: the passage that shows a citation.</summary>
internal sealed record EvidenceRecord
{
    public required string Key { get; init; }

    /// <summary>The name of the passage, which may show several citations.</summary>
    public required string Passage { get; init; }

    public int? Hop { get; init; }

    public required DocumentRecord Document { get; init; }

    public required string Section { get; init; }

    public required SpanRecord Span { get; init; }

    public string? Mention { get; init; }

    public string? Cue { get; init; }

    public string? Hedge { get; init; }

    public required string Mode { get; init; }

    public required string Tone { get; init; }

    public required string RecordedAt { get; init; }

    public required string RecordedBy { get; init; }
}
