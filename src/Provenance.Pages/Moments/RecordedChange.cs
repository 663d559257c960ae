namespace Provenance.Pages.Moments;

/// <summary>A change of which only the time is asked.</summary>
public sealed record RecordedChange(DateTimeOffset RecordedAt);
