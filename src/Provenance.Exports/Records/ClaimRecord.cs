namespace Provenance.Exports.Records;

/// <summary>A <c>Claim</c>.</summary>
internal sealed record ClaimRecord : ExportRecord
{
    public required string Key { get; init; }

    public required string Proposition { get; init; }

    public required string Modality { get; init; }

    public string? Condition { get; init; }

    public required QuestionRecord Question { get; init; }

    public EstimateRecord? Estimate { get; init; }

    internal override (string Kind, string Id) Identity => ("claim", Key);
}
