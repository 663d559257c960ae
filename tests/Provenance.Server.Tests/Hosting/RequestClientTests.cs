using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Http;
using Provenance.Domain.Access;
using Provenance.Server.Hosting;
using Provenance.Server.Tests.Access;

namespace Provenance.Server.Tests.Hosting;

/// <summary>Who is one client, and that requests are counted by client.</summary>
public sealed class RequestClientTests
{
    private const string Stream = "subscription { citationRecorded { id } }";
    private const string Question = "{ __typename }";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::1", "::1", true)]
    [InlineData("::1", "::2", false)]
    public void An_address_or_the_network_of_one_is_a_client(string one, string other, bool same)
    {
        RequestClient clients = new(new HttpContextAccessor(), null!);

        Assert.Equal(same, clients.Of(From(one)).Equals(clients.Of(From(other))));

        static DefaultHttpContext From(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
    }

    [Fact]
    public async Task Whoever_signs_in_is_counted_apart_from_others_at_the_same_address()
    {
        await using var server = await AccessServer.WithIssuerAsync(("GraphQL:MaxParallelRequests", "1"));
        var (ann, bob) = (AccessServer.TokenOf("ann", "reader"), await server.KeyAsync("bob", Role.Reader));
        using var streaming = await OpenAsync(server, ann);

        Assert.Equal(429, (await server.AskAsync(Question, ann)).Status);
        Assert.Equal(200, (await server.AskAsync(Question, bob)).Status);
        Assert.Equal(200, (await server.AskAsync(Question)).Status);
    }

    private static async Task<HttpResponseMessage> OpenAsync(AccessServer server, string credential)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Stream }) };
        request.Headers.Authorization = new("Bearer", credential);
        request.Headers.Accept.ParseAdd("text/event-stream");
        var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response;
    }
}
