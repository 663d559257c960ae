using Provenance.Pages.Records;
using Provenance.Pages.Words;

namespace Provenance.Pictures.Series;

/// <summary>What the picture says in sentences.</summary>
internal static class SeriesWords
{
    public static string CitedBy(MonthGroups? groups) => groups switch
    {
        null => "How often others cite it could not be worked out.",
        { Total: 0 } => "Nobody on record cites it.",
        _ => $"Others cite it {Times(groups.Total)}{Undated(groups)}.",
    };

    public static string Cites(MonthGroups? groups) => groups switch
    {
        null => "How often it cites others could not be worked out.",
        { Total: 0 } => "It cites nobody on record.",
        _ => $"It cites others {Times(groups.Total)}{Undated(groups)}.",
    };

    public static IEnumerable<string> Sentences(SeriesBars bars, MonthGroups? citedBy, MonthGroups? cites)
    {
        var cited = citedBy is null ? null : bars.Counts(citedBy);
        var citing = cites is null ? null : bars.Counts(cites);
        return bars.Starts.Select((start, i) => (Start: start, Cited: cited?[i] ?? 0, Citing: citing?[i] ?? 0))
            .Where(bar => bar.Cited + bar.Citing > 0)
            .Select(bar => $"{bars.Name(bar.Start)}: others cite it {Times(bar.Cited)}, it cites others {Times(bar.Citing)}.");
    }

    private static string Undated(MonthGroups groups) =>
        (groups.Undated > 0 ? $"; of {Numbers.Number(groups.Undated)} of these the month is not known" : "")
        + (groups.HasMore ? ", and more in months that are not shown" : "");

    private static string Times(int count) => Numbers.Count(count, "time");
}
