using Provenance.Domain.Documents;

namespace Provenance.Domain.Tests.Documents;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://news.example/bridge")]
    [InlineData("HTTPS://News.Example/bridge")]
    [InlineData("http://www.news.example/bridge/")]
    [InlineData("https://news.example:443/bridge#top")]
    [InlineData("http://news.example:80/bridge")]
    [InlineData("news.example/bridge")]
    [InlineData("https://news.example/bridge?utm_source=feed&UTM_medium=rss&fbclid=x")]
    [InlineData(" https://news.example/bridge? ")]
    public void Addresses_of_one_page_are_one(string url) =>
        Assert.Equal("news.example/bridge", WebAddress.Canonical(url));

    [Theory]
    [InlineData("https://news.example/Bridge", "news.example/Bridge")]
    [InlineData("https://news.example/bridge?page=2&utm_source=feed", "news.example/bridge?page=2")]
    [InlineData("https://news.example:8443/bridge", "news.example:8443/bridge")]
    [InlineData("https://news.example/bridge?page=2&id=7", "news.example/bridge?id=7&page=2")]
    [InlineData("https://m\u00FCller.example/bridge", "xn--mller-kva.example/bridge")]
    [InlineData("https://live.news.example/bridge", "live.news.example/bridge")]
    [InlineData("https://news.example/", "news.example")]
    [InlineData("euromaidanpress.com", "euromaidanpress.com")]
    [InlineData("ftp://news.example/bridge", "ftp://news.example/bridge")]
    [InlineData("not an address", "not an address")]
    public void Other_addresses_are_others(string url, string canonical) =>
        Assert.Equal(canonical, WebAddress.Canonical(url));

    [Theory]
    [InlineData("https://news.example/bridge", 0)]
    [InlineData("HTTPS://News.example/bridge/#top", 1)]
    [InlineData("https://news.example/bridge?utm_source=feed", 2)]
    [InlineData("http://news.example/bridge", 2)]
    public void The_closest_of_them_is_known(string url, int distance) =>
        Assert.Equal(distance, WebAddress.Distance("https://news.example/bridge", url));
}
