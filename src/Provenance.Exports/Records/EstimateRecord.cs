namespace Provenance.Exports.Records;

/// <summary>An <c>Estimate</c>: the figure of a claim.</summary>
internal sealed record EstimateRecord
{
    public required MeasureRecord Measure { get; init; }

    public double? Value { get; init; }

    public double? UpperValue { get; init; }

    public required string Modifier { get; init; }

    public required string Unit { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }

    public required string Population { get; init; }

    public string? Place { get; init; }

    public DateRecord? CountedAsOf { get; init; }

    public required string Verbatim { get; init; }
}
