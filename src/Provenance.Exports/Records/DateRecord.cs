namespace Provenance.Exports.Records;

/// <summary>A <c>FuzzyDate</c>.</summary>
internal sealed record DateRecord
{
    public string? Earliest { get; init; }

    public string? Latest { get; init; }

    public required string Basis { get; init; }

    public string? Text { get; init; }

    /// <summary>The day, or the first and the last that it can have been, as in ISO 8601-2:
    /// <c>2025-01-15/2025-01-31</c>.</summary>
    internal string Period => Earliest == Latest && Earliest is not null ? Earliest : $"{Earliest ?? ".."}/{Latest ?? ".."}";
}
