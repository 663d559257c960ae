namespace Provenance.Reading;

/// <summary>A date that a file gives.</summary>
/// <param name="Value">The date as printed, with the zone if one is printed.</param>
/// <param name="Day">The day, in the zone that is printed; null if the value does not say one.</param>
/// <param name="Basis">Where the file has it, as in "JSON-LD datePublished" or "meta article:published_time".</param>
public sealed record ReadDate(string Value, DateOnly? Day, string Basis);
