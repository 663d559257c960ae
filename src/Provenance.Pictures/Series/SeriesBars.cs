using Provenance.Pages.Records;
using Provenance.Pages.Words;

namespace Provenance.Pictures.Series;

/// <summary>The months from the first to the last that has citations, or the years where the months are too many for a bar
/// each; all of one picture have the same.</summary>
internal sealed class SeriesBars
{
    /// <summary>The most months that have a bar each.</summary>
    private const int MaxMonths = 120;

    private readonly bool _isByYear;

    private SeriesBars(IReadOnlyList<DateOnly> starts, bool isByYear)
    {
        Starts = starts;
        _isByYear = isByYear;
    }

    /// <summary>The first day of each bar.</summary>
    public IReadOnlyList<DateOnly> Starts { get; }

    /// <summary>What a bar stands for.</summary>
    public string Unit => _isByYear ? "year" : "month";

    /// <summary>The bars for these months; none if there are none.</summary>
    public static SeriesBars Of(IEnumerable<DateOnly> months)
    {
        List<DateOnly> known = [.. months];
        if (known.Count == 0)
        {
            return new([], isByYear: false);
        }

        var (first, last) = (known.Min(), known.Max());
        var count = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        return count <= MaxMonths
            ? new([.. Enumerable.Range(0, count).Select(first.AddMonths)], isByYear: false)
            : new([.. Enumerable.Range(first.Year, last.Year - first.Year + 1).Select(year => new DateOnly(year, 1, 1))], isByYear: true);
    }

    /// <summary>How many citations each bar has.</summary>
    public IReadOnlyList<int> Counts(MonthGroups groups) => _isByYear
        ? [.. Starts.Select(start => groups.Groups.Where(group => group.Month?.Year == start.Year).Sum(group => group.Count))]
        : [.. Starts.Select(start => groups.Of(start))];

    /// <summary>The name of a bar: "January 2025", "2025".</summary>
    public string Name(DateOnly start) => _isByYear ? DateWords.Year(start) : DateWords.Month(start);

    /// <summary>The same, as short as below an axis.</summary>
    public string ShortName(DateOnly start) => _isByYear ? DateWords.Year(start) : DateWords.ShortMonth(start);
}
