using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Provenance.Pictures.Tests;

public sealed class PictureOptionsTests
{
    [Fact]
    public void Sites_may_show_a_picture_in_a_frame() =>
        Assert.Equal(["https://news.example", "http://localhost:8080"], Options("https://news.example", "http://localhost:8080").FrameAncestors);

    [Fact]
    public void By_default_none_may() => Assert.Empty(Options().FrameAncestors);

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
        .AddPictures()
        .Configure<PictureOptions>(options => options.FrameAncestors = sites)
        .BuildServiceProvider()
        .GetRequiredService<IOptions<PictureOptions>>()
        .Value;
}
