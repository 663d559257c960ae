using Provenance.Domain.Documents;

namespace Provenance.Domain.Tests.Documents;

public sealed class TimeBoundsTests
{
    [Theory]
    [InlineData("2025-01-14", "2025-01-15", true)]
    [InlineData("2025-01-14", "2025-01-14", false)]
    [InlineData("2025-01-14T09:30:00+01:00", "2025-01-14T11:00:00+01:00", true)]
    [InlineData("2025-01-14T09:30:00+01:00", "2025-01-14T09:30:00+02:00", false)]
    [InlineData("2025-01-14T09:30:00+02:00", "2025-01-14T09:30:00+01:00", true)]
    [InlineData("2025-01-14T09:30:00+01:00", "2025-01-14", false)]
    [InlineData("2025-01-14T23:30:00+00:00", "2025-01-15", false)]
    [InlineData("2025-01-14T09:59:59+00:00", "2025-01-15", true)]
    [InlineData("2025-01-14T10:00:00+00:00", "2025-01-15", false)]
    [InlineData("2025-01-14", "2025-01-15T12:00:00+00:00", true)]
    [InlineData("2025-01-14", "2025-01-15T11:59:59+00:00", false)]
    [InlineData("2025-01-14", "", false)]
    [InlineData("", "2025-01-14T09:30:00+01:00", false)]
    [InlineData("2025-01-14T09:30:00+01:00", "", false)]
    public void Order_is_decided_only_where_the_bounds_allow(string one, string other, bool isBefore)
    {
        Assert.Equal(isBefore, At(one).IsBefore(At(other)));
        Assert.False(isBefore && At(other).IsBefore(At(one)));
    }

    [Fact]
    public void A_time_keeps_its_offset_and_its_day_and_loses_fractions_of_a_second()
    {
        Assert.True(Rfc3339.TryParse("2025-01-14T23:30:07.123456789-05:00", out var moment));
        var time = PrintedTime.Of(moment);
        Assert.Equal("2025-01-14T23:30:07-05:00", time.ToString());
        Assert.Equal(new DateOnly(2025, 1, 14), time.Day);
        Assert.Equal(time, PrintedTime.Parse(time.ToString()));
    }

    [Theory]
    [InlineData("2025-01-14T09:30:00Z", true)]
    [InlineData("2025-01-14t09:30:00.123456789z", true)]
    [InlineData("2025-01-14T09:30:00.1234567891Z", false)]
    [InlineData("2025-01-14T09:30:00", false)]
    [InlineData("2025-01-14T09:30Z", false)]
    [InlineData("2025-02-30T09:30:00Z", false)]
    [InlineData("2025-01-14", false)]
    public void Times_are_read_as_RFC_3339_writes_them(string text, bool isTime) =>
        Assert.Equal(isTime, Rfc3339.TryParse(text, out _));

    private static TimeBounds At(string text) => text switch
    {
        "" => default,
        { Length: 10 } => new(DateOnly.ParseExact(text, "O"), DateOnly.ParseExact(text, "O")),
        _ => PrintedTime.Parse(text) is var time ? new(time.Day, time.Day, time, time) : default,
    };
}
