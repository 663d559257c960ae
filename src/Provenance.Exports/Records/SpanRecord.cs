namespace Provenance.Exports.Records;

/// <summary>A <c>TextSpan</c>: a passage, verbatim, and where it stands.</summary>
internal sealed record SpanRecord
{
    public string? Part { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public required string Text { get; init; }
}
