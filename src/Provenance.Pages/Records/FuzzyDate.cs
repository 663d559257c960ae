namespace Provenance.Pages.Records;

/// <summary>A date as exactly as it is known.</summary>
public sealed record FuzzyDate(DateOnly? Earliest, DateOnly? Latest, string? Basis, string? Text, string? Derivation);
