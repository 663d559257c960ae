using System.IO.Compression;
using System.Net;
using System.Text;
using Provenance.Reading.Fetching;

namespace Provenance.Reading.Tests.Fetching;

/// <summary>Fetching from servers on this machine, which the policy of these tests allows.</summary>
public sealed class PageFetcherTests
{
    private static readonly FetchPolicy _local = new() { Allows = IPAddress.IsLoopback };

    private static readonly byte[] _page =
        LocalServer.Response("200 OK", "Content-Type: text/html; charset=utf-8\r\n", "<p>It sank.</p>"u8.ToArray());

    [Fact]
    public async Task A_page_is_fetched_with_its_media_type_and_its_address_after_redirects()
    {
        await using LocalServer server = new(path => path == "/a" ? LocalServer.Redirect("/b?c=1") : _page);

        var page = await FetchAsync(_local, server.Address + "/a");

        Assert.Null(page.Error);
        Assert.Equal("<p>It sank.</p>", Encoding.UTF8.GetString(page.Content!));
        Assert.Equal(("text/html; charset=utf-8", server.Address + "/b?c=1"), (page.MediaType, page.Address));
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://0x7f000001:{0}/")]
    [InlineData("http://2130706433:{0}/")]
    public async Task An_address_that_is_not_public_is_never_connected_to(string address)
    {
        await using LocalServer server = new(_ => _page);

        var page = await FetchAsync(new(), address.Replace("{0}", server.Address.Split(':')[^1], StringComparison.Ordinal));

        Assert.Contains("is no address of the public internet", page.Error?.Message, StringComparison.Ordinal);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task A_redirect_to_such_an_address_is_not_followed()
    {
        await using LocalServer inner = new(_ => _page);
        await using LocalServer server = new(_ => LocalServer.Redirect(inner.Address.Replace("127.0.0.1", "127.0.0.2", StringComparison.Ordinal)));

        var page = await FetchAsync(new() { Allows = address => address.Equals(IPAddress.Loopback) }, server.Address);

        Assert.Contains("127.0.0.2 is no address of the public internet", page.Error?.Message, StringComparison.Ordinal);
        Assert.Equal((1, 0), (server.Connections, inner.Connections));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/")]
    [InlineData("gopher://example.org/")]
    [InlineData("http://user:secret@example.org/")]
    [InlineData("nonsense")]
    public async Task Only_http_and_https_are_fetched_also_after_a_redirect(string address)
    {
        Assert.Contains("one of http or https", (await FetchAsync(_local, address)).Error?.Message, StringComparison.Ordinal);
        if (Uri.IsWellFormedUriString(address, UriKind.Absolute))
        {
            await using LocalServer server = new(_ => LocalServer.Redirect(address));
            Assert.Contains("one of http or https", (await FetchAsync(_local, server.Address)).Error?.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task More_than_the_limit_is_refused_whatever_the_server_says_of_its_length()
    {
        await using LocalServer server = new(_ => LocalServer.Response("200 OK", "", new byte[2_001]));

        Assert.EndsWith("has more than 0 MB.", (await FetchAsync(_local with { Bytes = 2_000 }, server.Address)).Error?.Message, StringComparison.Ordinal);
        Assert.Null((await FetchAsync(_local with { Bytes = 2_001 }, server.Address)).Error);
    }

    [Fact]
    public async Task The_limit_is_of_what_is_unpacked()
    {
        using MemoryStream packed = new();
        using (GZipStream zip = new(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(new byte[1_000_000]);
        }

        await using LocalServer server = new(_ => LocalServer.Response("200 OK", "Content-Encoding: gzip\r\n", packed.ToArray()));

        Assert.True(packed.Length < 10_000);
        Assert.EndsWith("has more than 0.1 MB.", (await FetchAsync(_local with { Bytes = 100_000 }, server.Address)).Error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_without_an_end_are_given_up()
    {
        await using LocalServer server = new(_ => LocalServer.Redirect("/again"));

        Assert.EndsWith("leads on more than 3 times.", (await FetchAsync(_local with { Redirects = 3 }, server.Address)).Error?.Message, StringComparison.Ordinal);
        Assert.Equal(4, server.Connections);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_given_up()
    {
        await using LocalServer server = new(_ => null);

        Assert.Contains("did not come within", (await FetchAsync(_local with { Time = TimeSpan.FromMilliseconds(200) }, server.Address)).Error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_server_answers_instead_of_a_page_is_said()
    {
        await using LocalServer server = new(path => path == "/gone"
            ? LocalServer.Response("404 Not Found", "Content-Length: 0\r\n", []) : Encoding.Latin1.GetBytes("nonsense\r\n\r\n"));

        Assert.EndsWith("/gone answered 404 Not Found.", (await FetchAsync(_local, server.Address + "/gone")).Error?.Message, StringComparison.Ordinal);
        Assert.Contains("could not be fetched", (await FetchAsync(_local, server.Address)).Error?.Message, StringComparison.Ordinal);
    }

    private static async Task<FetchedPage> FetchAsync(FetchPolicy policy, string address)
    {
        using PageFetcher fetcher = new(policy);
        return await fetcher.FetchAsync(address, TestContext.Current.CancellationToken);
    }
}
