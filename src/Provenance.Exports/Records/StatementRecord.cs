namespace Provenance.Exports.Records;

/// <summary>A <c>Statement</c>.</summary>
internal sealed record StatementRecord : ExportRecord
{
    public required string Id { get; init; }

    public required SourceRecord Source { get; init; }

    public DocumentRecord? Document { get; init; }

    public ClaimRecord? Claim { get; init; }

    public DateRecord? StatedAt { get; init; }

    public required string Stance { get; init; }

    public string? Likelihood { get; init; }

    public required string Attestation { get; init; }

    public required bool IsOrigin { get; init; }

    internal override (string Kind, string Id) Identity => ("statement", Id);

    internal override IEnumerable<ExportRecord> Parts => new ExportRecord?[] { Source, Document, Claim }.OfType<ExportRecord>();
}
