namespace Provenance.Pages.Records;

/// <summary>How many there are of each month, the earliest first.</summary>
public sealed record MonthGroups(IReadOnlyList<MonthGroup> Groups, bool HasMore)
{
    /// <summary>How many there are in all these months, and in no month that is known.</summary>
    public int Total => Groups.Sum(group => group.Count);

    /// <summary>How many there are in no month that is known.</summary>
    public int Undated => Of(null);

    /// <summary>The first day of each month that has some.</summary>
    public IEnumerable<DateOnly> Months => Groups.Select(group => group.Month).OfType<DateOnly>();

    /// <summary>How many there are in a month.</summary>
    /// <param name="month">Its first day; null for what is of no month that is known.</param>
    public int Of(DateOnly? month) => Groups.FirstOrDefault(group => group.Month == month)?.Count ?? 0;
}

/// <summary>How many there are of one month.</summary>
/// <param name="Keys">The month, as 2025-01; null if it is not known.</param>
/// <param name="Count">How many.</param>
public sealed record MonthGroup(IReadOnlyList<string?> Keys, int Count)
{
    /// <summary>The first day of the month; null if it is not known.</summary>
    public DateOnly? Month => Keys is [{ } month] ? DateOnly.ParseExact($"{month}-01", "yyyy-MM-dd", null) : null;
}
