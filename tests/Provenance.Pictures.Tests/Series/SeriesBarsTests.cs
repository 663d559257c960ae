using Provenance.Pages.Records;
using Provenance.Pictures.Series;

namespace Provenance.Pictures.Tests.Series;

public sealed class SeriesBarsTests
{
    [Fact]
    public void Each_month_from_the_first_to_the_last_has_a_bar()
    {
        MonthGroups groups = new([Group("2024-11", 3), Group("2025-02", 1), Group(null, 5)], HasMore: false);
        var bars = SeriesBars.Of(groups.Months);

        Assert.Equal(["Nov 2024", "Dec 2024", "Jan 2025", "Feb 2025"], bars.Starts.Select(bars.ShortName));
        Assert.Equal([3, 0, 0, 1], bars.Counts(groups));
        Assert.Equal(("month", 9, 5), (bars.Unit, groups.Total, groups.Undated));
    }

    [Fact]
    public void More_than_ten_years_have_a_bar_for_each_year()
    {
        MonthGroups ten = new([Group("2010-01", 1), Group("2019-12", 1)], HasMore: false);
        MonthGroups more = new([Group("2010-01", 1), Group("2010-12", 4), Group("2020-01", 2)], HasMore: false);

        Assert.Equal(120, SeriesBars.Of(ten.Months).Starts.Count);
        var bars = SeriesBars.Of(more.Months);
        Assert.Equal(Enumerable.Range(2010, 11).Select(year => $"{year}"), bars.Starts.Select(bars.Name));
        Assert.Equal([5, .. Enumerable.Repeat(0, 9), 2], bars.Counts(more));
    }

    [Fact]
    public void Without_a_month_there_is_no_bar() => Assert.Empty(SeriesBars.Of([]).Starts);

    private static MonthGroup Group(string? month, int count) => new([month], count);
}
