using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using Provenance.Server.Access;

namespace Provenance.Server.Tests.Access;

public sealed class MutationRateTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void A_minutes_worth_is_taken_at_once_and_comes_back_evenly()
    {
        var rate = Rate(6);
        Assert.Null(rate.Take("ann", 6));
        Assert.Equal(10, rate.Take("ann", 1));
        Assert.Equal(60, rate.Take("ann", 6));
        _clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(1, rate.Take("ann", 1));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(rate.Take("ann", 1));
        Assert.Equal(10, rate.Take("ann", 1));
    }

    [Fact]
    public void Rest_saves_up_no_more_than_a_minutes_worth()
    {
        var rate = Rate(6);
        Assert.Null(rate.Take("ann", 1));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(rate.Take("ann", 6));
        Assert.NotNull(rate.Take("ann", 1));
    }

    [Fact]
    public void Each_caller_has_a_rate_of_their_own_however_many_there_are()
    {
        var rate = Rate(1);
        for (var caller = 0; caller < 3_000; caller++)
        {
            Assert.Null(rate.Take($"caller {caller}", 1));
            _clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.NotNull(rate.Take("caller 0", 1));
        Assert.NotNull(rate.Take("caller 2999", 1));
    }

    private MutationRate Rate(int perMinute) => new(
        AccessPolicy.Of(new ConfigurationBuilder()
            .AddInMemoryCollection([new("Access:MutationsPerMinute", $"{perMinute}")])
            .Build()),
        _clock);
}
