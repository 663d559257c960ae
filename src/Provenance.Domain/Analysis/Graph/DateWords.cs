using System.Globalization;
using Provenance.Domain.Documents;

namespace Provenance.Domain.Analysis.Graph;

/// <summary>Dates in plain English.</summary>
internal static class DateWords
{
    /// <summary>
    /// "on 3 May 2024", "between 14 and 16 January 2025", "on or after 3 May 2024", "by 3 May 2024"; empty when no day
    /// bounds it.
    /// </summary>
    internal static string When(FuzzyDate? date) => (date?.Earliest, date?.Latest) switch
    {
        ({ } first, { } last) when first == last => $"on {Day(first)}",
        ({ } first, { } last) when first.Year == last.Year && first.Month == last.Month =>
            $"between {first.Day} and {Day(last)}",
        ({ } first, { } last) when first.Year == last.Year =>
            $"between {first.ToString("d MMMM", CultureInfo.InvariantCulture)} and {Day(last)}",
        ({ } first, { } last) => $"between {Day(first)} and {Day(last)}",
        ({ } first, null) => $"on or after {Day(first)}",
        (null, { } last) => $"by {Day(last)}",
        _ => "",
    };

    /// <summary>The same, but a single day without "on".</summary>
    internal static string Bare(FuzzyDate? date) =>
        date is { Earliest: { } first, Latest: { } last } && first == last ? Day(first) : When(date);

    /// <summary>The same with a space before it, or empty.</summary>
    internal static string SpacedWhen(FuzzyDate? date) => When(date) is { Length: > 0 } words ? $" {words}" : "";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
