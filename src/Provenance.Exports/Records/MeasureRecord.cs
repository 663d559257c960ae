namespace Provenance.Exports.Records;

/// <summary>The <c>Measure</c> of a figure.</summary>
internal sealed record MeasureRecord
{
    public required string Key { get; init; }
}
