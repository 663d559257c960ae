namespace Provenance.Exports.Records;

/// <summary>A <c>Document</c>, without its text.</summary>
internal sealed record DocumentRecord : ExportRecord
{
    public required string Key { get; init; }

    public required string Kind { get; init; }

    public string? Title { get; init; }

    public string? Byline { get; init; }

    public string? Description { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public required bool Held { get; init; }

    public string? Sha256 { get; init; }

    public DateRecord? PublishedAt { get; init; }

    public SourceRecord? Publisher { get; init; }

    internal override (string Kind, string Id) Identity => ("document", Key);

    internal override IEnumerable<ExportRecord> Parts => Publisher is null ? [] : [Publisher];
}
