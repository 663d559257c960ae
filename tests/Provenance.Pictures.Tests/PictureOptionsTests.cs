using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Provenance.Pictures.Tests;

public sealed class PictureOptionsTests
{
    [Fact]
    public void Sites_that_may_show_a_picture_in_a_frame_are_named_by_the_settings() =>
        Assert.Equal(["https://news.example", "http://localhost:8080"], Options("https://news.example", "http://localhost:8080").FrameAncestors);

    [Fact]
    public void Without_settings_none_may() => Assert.Empty(Options().FrameAncestors);

    [Theory]
    [InlineData("https://news.example/")]
    [InlineData("https://news.example; script-src *")]
    [InlineData("news.example")]
    [InlineData("javascript:x")]
    public void What_is_no_site_is_refused_with_an_example(string site) => Assert.Contains(
        "each like https://news.example, without a path.",
        Assert.Throws<OptionsValidationException>(() => Options(site)).Message,
        StringComparison.Ordinal);

    private static PictureOptions Options(params string[] sites) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(sites.Select((site, i) => KeyValuePair.Create($"Pictures:FrameAncestors:{i}", (string?)site)))
            .Build())
        .AddPictures()
        .BuildServiceProvider()
        .GetRequiredService<IOptions<PictureOptions>>()
        .Value;
}
