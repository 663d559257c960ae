using System.Text.RegularExpressions;
using Provenance.Pages.Tests.Serving;
using Provenance.Server.Tests;

namespace Provenance.Pictures.Tests;

/// <summary>The pictures in <c>docs/pictures</c> are those that the program draws of the samples, but for the moment. With
/// the environment variable PROVENANCE_PICTURES=remake they are written anew.</summary>
public sealed partial class CommittedPictureTests(SamplesServer samples)
{
    private const string FixedMoment = "As of 29 November 2026, 12:00 UTC";

    [Theory]
    [InlineData("kursk-chain", "/claims/C-cas-4000/chain.svg")]
    [InlineData("kursk-figures", "/questions/dprk-losses-kursk/figures.svg")]
    [InlineData("kursk-network", "/sources/uk-mod/network.svg")]
    [InlineData("kursk-series", "/sources/uk-mod/series.svg")]
    [InlineData("merrow-chain", "/claims/MC-charge/chain.svg")]
    [InlineData("merrow-figures", "/questions/merrow-victims/figures.svg")]
    [InlineData("europe-chain", "/claims/EC-turnout-about-68/chain.svg")]
    [InlineData("europe-figures", "/questions/europe-prices/figures.svg")]
    public async Task A_committed_picture_is_what_the_program_draws(string name, string address)
    {
        var (_, svg) = await samples.GetAsync(address);
        var drawn = Moment().Replace(svg, FixedMoment);
        var file = Path.Combine(Repository.Root, "docs", "pictures", $"{name}.svg");
        if (Environment.GetEnvironmentVariable("PROVENANCE_PICTURES") == "remake")
        {
            await File.WriteAllTextAsync(file, drawn, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), drawn);
    }

    [GeneratedRegex("As of [0-9]+ [A-Z][a-z]+ [0-9]{4}, [0-9:]{5} UTC")]
    private static partial Regex Moment();
}
