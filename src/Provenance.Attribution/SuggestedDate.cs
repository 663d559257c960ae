namespace Provenance.Attribution;

/// <summary>A day, month or year that is named.</summary>
/// <param name="Words">The words: "mid-January", "14 May 2025", "last year".</param>
/// <param name="Earliest">The first day that they can mean, or null where the words do not name the year.</param>
/// <param name="Latest">The last day that they can mean, or null likewise.</param>
public sealed record SuggestedDate(Span Words, DateOnly? Earliest, DateOnly? Latest);
