namespace Provenance.Pages.Records;

/// <summary>A field of a record before and after.</summary>
public sealed record FieldDifference(string Field, string? Before, string? After);
