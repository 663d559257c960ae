using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;

namespace Provenance.Server.Tests.Access;

/// <summary>What a browser is told of pages of other sites that ask the server.</summary>
public sealed class AllowedOriginsTests
{
    private const string News = "https://news.example";
    private const string AllowOrigin = "Access-Control-Allow-Origin";

    private static readonly (string, string)[] _allowed =
        [("Access:AllowedOrigins:0", News), ("Access:AnonymousReading", "false")];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_of_an_allowed_site_may_send_a_question_with_a_token()
    {
        await using var server = await AccessServer.WithIssuerAsync(_allowed);
        using HttpRequestMessage preflight = new(HttpMethod.Options, "/graphql");
        preflight.Headers.Add("Origin", News);
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        using var may = await server.Client.SendAsync(preflight, Stop);
        using var answer = await AskAsync(server, News, AccessServer.TokenOf("ann", "reader"));

        Assert.Equal(HttpStatusCode.NoContent, may.StatusCode);
        Assert.Equal([News], may.Headers.GetValues(AllowOrigin));
        Assert.Equal(["authorization,content-type"], may.Headers.GetValues("Access-Control-Allow-Headers"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal([News], answer.Headers.GetValues(AllowOrigin));
        Assert.Contains("Origin", answer.Headers.Vary);
        Assert.Contains("Retry-After", Assert.Single(answer.Headers.GetValues("Access-Control-Expose-Headers")), StringComparison.Ordinal);
    }

    /// <summary>Nobody is known by what a browser sends along by itself, so that it need not be allowed to.</summary>
    [Fact]
    public async Task It_may_send_no_cookies()
    {
        await using var server = await AccessServer.WithIssuerAsync(_allowed);
        using var answer = await AskAsync(server, News, AccessServer.TokenOf("ann", "reader"));

        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task It_can_read_why_it_is_refused()
    {
        await using var server = await AccessServer.WithIssuerAsync(_allowed);
        using var answer = await AskAsync(server, News, credential: null);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal([News], answer.Headers.GetValues(AllowOrigin));
    }

    [Theory]
    [InlineData("https://other.example")]
    [InlineData("http://news.example")]
    [InlineData("https://news.example:8443")]
    [InlineData("https://sub.news.example")]
    [InlineData("https://news.example.evil.example")]
    [InlineData("null")]
    public async Task No_other_may(string origin)
    {
        await using var server = await AccessServer.WithIssuerAsync(_allowed);
        using var answer = await AskAsync(server, origin, AccessServer.TokenOf("ann", "reader"));

        Assert.False(answer.Headers.Contains(AllowOrigin));
        Assert.Contains("Origin", answer.Headers.Vary);
    }

    [Theory]
    [InlineData(News, true)]
    [InlineData("https://other.example", false)]
    public async Task The_same_sites_may_open_a_WebSocket(string origin, bool may)
    {
        await using var server = await AccessServer.WithIssuerAsync(_allowed);
        using ClientWebSocket socket = new();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.SetRequestHeader("Origin", origin);

        var opening = socket.ConnectAsync(server.WebSocket, Stop);

        await (may ? opening : Assert.ThrowsAsync<WebSocketException>(() => opening));
    }

    private static async Task<HttpResponseMessage> AskAsync(AccessServer server, string origin, string? credential)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "{ __typename }" }),
            Headers = { { "Origin", origin } },
        };
        request.Headers.Authorization = credential is null ? null : new("Bearer", credential);
        return await server.Client.SendAsync(request, Stop);
    }
}
