using Provenance.Domain.Citations;

namespace Provenance.Domain.Tests.Citations;

public sealed class LikelihoodTests
{
    [Fact]
    public void The_bands_rise_and_leave_gaps_of_five_percent()
    {
        var bands = Enum.GetValues<Likelihood>().Select(LikelihoodBand.Of).ToList();
        Assert.Equal((0, 100), (bands[0].Low, bands[^1].High));
        Assert.All(bands.Zip(bands.Skip(1)), pair => Assert.Equal(5, pair.Second.Low - pair.First.High));
    }
}
