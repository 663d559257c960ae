using System.Net.Http.Json;
using Provenance.Server.Tests.Access;

namespace Provenance.Server.Tests.Hosting;

/// <summary>Whose word is taken for where a request comes from. The tests are the proxy: 127.0.0.1.</summary>
public sealed class ProxiesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1", 200)]
    [InlineData("127.0.0.0/8", 200)]
    [InlineData("10.0.0.0/8", 429)]
    [InlineData(null, 429)]
    public async Task The_clients_of_a_trusted_proxy_are_counted_apart(string? trusted, int expected)
    {
        List<(string, string)> settings = [("GraphQL:MaxParallelRequests", "1")];
        if (trusted is not null)
        {
            settings.Add(("Proxies:Trusted:0", trusted));
        }

        await using var server = await AccessServer.WithIssuerAsync(settings);
        using var streaming = await SendAsync(server, "203.0.113.1", "subscription { citationRecorded { id } }", "text/event-stream");

        using var same = await SendAsync(server, "203.0.113.1", "{ __typename }");
        using var other = await SendAsync(server, "203.0.113.2", "{ __typename }");

        Assert.Equal((200, 429, expected), ((int)streaming.StatusCode, (int)same.StatusCode, (int)other.StatusCode));
    }

    /// <summary>What a client writes into the header stands before what the proxy adds to it.</summary>
    [Fact]
    public async Task A_client_cannot_make_up_its_address()
    {
        await using var server = await AccessServer.WithIssuerAsync(("Proxies:Trusted:0", "127.0.0.1"));
        using var refused = await SendAsync(server, "192.0.2.66, 203.0.113.1", AccessServer.Mutation);

        Assert.Equal(401, (int)refused.StatusCode);
        Assert.Contains(server.Log.Lines, line => line.Contains(" from 203.0.113.1: ", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Log.Lines, line => line.Contains(" from 192.0.2.66: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("127.0.0.1", "https")]
    [InlineData(null, "http")]
    public async Task Addresses_have_the_scheme_that_the_client_speaks_with_a_trusted_proxy(string? trusted, string scheme)
    {
        await using var server = await AccessServer.WithIssuerAsync(
            trusted is null ? [] : [("Proxies:Trusted:0", trusted)]);
        using HttpRequestMessage request = new(HttpMethod.Get, "/feeds/citations.atom")
        {
            Headers = { { "X-Forwarded-Proto", "https" }, { "X-Forwarded-For", "203.0.113.1" }, { "X-Forwarded-Host", "evil.example" } },
        };
        using var feed = await server.Client.SendAsync(request, Stop);
        var text = await feed.Content.ReadAsStringAsync(Stop);

        Assert.Contains($"\"{scheme}://127.0.0.1:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_signs_in_no_proxy_is_answered_even_a_trusted_one()
    {
        await using var server = await AccessServer.StartAsync("http://127.0.0.1:0", ("Proxies:Trusted:0", "127.0.0.1"));
        using var refused = await SendAsync(server, "127.0.0.1", "{ __typename }");

        Assert.Equal(403, (int)refused.StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(
        AccessServer server, string forwardedFor, string query, string accept = "application/json")
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query }),
            Headers = { { "X-Forwarded-For", forwardedFor }, { "Accept", accept } },
        };
        return await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop);
    }
}
