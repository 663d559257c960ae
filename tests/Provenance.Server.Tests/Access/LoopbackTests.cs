using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using Microsoft.Extensions.Options;
using Provenance.Server.Access;

namespace Provenance.Server.Tests.Access;

/// <summary>Servers at which nobody signs in: they are the local user's alone.</summary>
public sealed class LoopbackTests
{
    private const string Viewer = "{ viewer { name role } }";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://[::1]:0")]
    public async Task The_local_user_is_an_editor(string url)
    {
        await using var server = await AccessServer.StartAsync(url);
        var (_, answer) = await server.AskAsync(Viewer);
        Assert.Equal("""{"viewer":{"name":"local","role":"EDITOR"}}""", answer.GetProperty("data").ToString());
        Assert.Equal(200, (await server.AskAsync(AccessServer.Mutation)).Status);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0", "Urls")]
    [InlineData("http://[::]:0", "Urls")]
    [InlineData("http://*:0", "Urls")]
    [InlineData("http://+:0", "Urls")]
    [InlineData("http://provenance.example.org:0", "Urls")]
    [InlineData("http://localhost.example.org:0", "Urls")]
    [InlineData("http://127.0.0.1:0;http://0.0.0.0:0", "Urls")]
    [InlineData("http://0.0.0.0:0", "Kestrel:Endpoints:Outer:Url")]
    public async Task It_does_not_start_on_addresses_that_others_reach(string url, string setting)
    {
        var failure = await Assert.ThrowsAsync<NotLoopbackException>(() => setting == "Urls"
            ? AccessServer.StartAsync(url)
            : AccessServer.StartAsync("http://127.0.0.1:0", (setting, url)));
        Assert.Matches(
            @"^Nobody signs in at this server, so it listens on this machine alone, as with --urls http://localhost:5000, and not at "
            + @"http://\S+:\d+\. Set Authentication:Schemes:Bearer:Authority and ValidAudience to let people sign in, "
            + @"Access:AnonymousReading to false to answer only those with an API key, or Access:WithoutSignIn to the sentence "
            + "\"anyone who reaches this server may change its records\"\\.$",
            failure.Message);
    }

    [Fact]
    public async Task The_program_says_so_in_one_line_and_ends()
    {
        await using var store = await Provenance.Data.Tests.TestDatabase.CreateAsync();
        var (exit, output, error) = await ProgramProcess.RunAsync(store, "--empty", "--urls", "http://0.0.0.0:0");
        Assert.Equal((1, ""), (exit, output));
        Assert.Matches(@"\AThe store is .+\.\nNobody signs in at this server.*may change its records""\.\n\z", error);
    }

    [Fact]
    public async Task The_sentence_opens_it_to_everyone()
    {
        await using var server = await AccessServer.StartAsync(
            "http://0.0.0.0:0", ("Access:WithoutSignIn", AccessOptions.OpenToEveryone));
        using HttpRequestMessage request = new(HttpMethod.Post, new UriBuilder(server.Client.BaseAddress!) { Host = "127.0.0.1", Path = "/graphql" }.Uri)
        {
            Content = JsonContent.Create(new { query = Viewer }),
            Headers = { Host = "provenance.example.org" },
        };
        using var response = await server.Client.SendAsync(request, Stop);
        Assert.Equal("""{"data":{"viewer":{"name":"local","role":"EDITOR"}}}""", await response.Content.ReadAsStringAsync(Stop));
    }

    [Theory]
    [InlineData("Access:WithoutSignIn", "true", "only the sentence \"anyone who reaches this server may change its records\" would be accepted")]
    [InlineData("Access:WithoutSignIn", "", "only the sentence")]
    [InlineData("Access:MutationsPerMinute", "0", "1 to 1,000,000 would be accepted")]
    [InlineData("Access:Anonymous", "false", "Anonymous")]
    [InlineData("Authentication:Schemes:Bearer:Authority", "https://login.example.org", "names no audience")]
    [InlineData("Authentication:Schemes:Bearer:ValidAudience", "provenance", "names no issuer")]
    [InlineData("Authentication:Schemes:Bearer:ValidIssuer", "dotnet-user-jwts", "has no keys")]
    public async Task Settings_that_cannot_be_meant_stop_the_start(string name, string value, string message)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(
            () => AccessServer.StartAsync("http://127.0.0.1:0", (name, value)));
        Assert.Contains(failure.Failures, fault => fault.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Host", "evil.example.org", 403)]
    [InlineData("Host", "localhost.evil.example.org:5000", 403)]
    [InlineData("Host", "127.0.0.1.evil.example.org", 403)]
    [InlineData("Host", "192.168.0.7:5000", 403)]
    [InlineData("X-Forwarded-For", "203.0.113.9", 403)]
    [InlineData("Forwarded", "for=203.0.113.9", 403)]
    [InlineData("Host", "localhost:5000", 200)]
    [InlineData("Host", "provenance.localhost", 200)]
    [InlineData("Host", "[::1]:5000", 200)]
    public async Task Neither_a_page_of_another_site_nor_a_proxy_passes_for_the_local_user(string header, string value, int expected)
    {
        await using var server = await AccessServer.StartAsync("http://127.0.0.1:0");
        using HttpRequestMessage request = new(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = AccessServer.Mutation }),
        };
        request.Headers.Add(header, value);
        using var response = await server.Client.SendAsync(request, Stop);
        Assert.Equal(expected, (int)response.StatusCode);
        if (expected != 200)
        {
            Assert.Contains("\"code\":\"FORBIDDEN\"", await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
            Assert.Contains(server.Log.Lines, line => line.StartsWith(
                "Warning: Refused a request from 127.0.0.1: Nobody signs in at this server", StringComparison.Ordinal));
        }
    }

    /// <summary>ASP.NET Core can be told, in the environment, to believe the headers of a proxy at this machine.</summary>
    [Fact]
    public async Task A_proxy_that_the_framework_believes_does_not_either()
    {
        await using var server = await AccessServer.StartAsync("http://127.0.0.1:0", ("FORWARDEDHEADERS_ENABLED", "true"));
        using HttpRequestMessage request = new(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = AccessServer.Mutation }),
            Headers = { { "X-Forwarded-For", "203.0.113.9" } },
        };
        using var response = await server.Client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task A_mutation_needs_a_content_type_that_a_page_of_another_site_cannot_send(string? type)
    {
        await using var server = await AccessServer.StartAsync("http://127.0.0.1:0");
        using ByteArrayContent content = new(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { query = AccessServer.Mutation }));
        content.Headers.ContentType = type is null ? null : System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        using var response = await server.Client.PostAsync("/graphql", content, Stop);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.DoesNotContain(response.Headers, each => each.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_form_needs_a_header_that_a_page_of_another_site_cannot_send()
    {
        await using var server = await AccessServer.StartAsync("http://127.0.0.1:0");
        using MultipartFormDataContent content = new()
        {
            { new StringContent(System.Text.Json.JsonSerializer.Serialize(new { query = AccessServer.Mutation })), "operations" },
        };
        using var response = await server.Client.PostAsync("/graphql", content, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("GraphQL-preflight", await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_another_site_may_not_ask_whether_it_could_send_one()
    {
        await using var server = await AccessServer.StartAsync("http://127.0.0.1:0");
        using HttpRequestMessage request = new(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", "https://evil.example.org");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type");
        using var response = await server.Client.SendAsync(request, Stop);
        Assert.DoesNotContain(response.Headers, each => each.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        Assert.False(response.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_mutation_by_an_address_is_refused()
    {
        await using var server = await AccessServer.StartAsync("http://127.0.0.1:0");
        using var response = await server.Client.GetAsync(
            "/graphql?query=" + Uri.EscapeDataString(AccessServer.Mutation), Stop);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example.org", null)]
    [InlineData("http://evil.example.org", "evil.example.org")]
    public async Task A_page_of_another_site_opens_no_WebSocket(string origin, string? host)
    {
        await using var server = await AccessServer.StartAsync("http://127.0.0.1:0");
        using ClientWebSocket socket = new();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("Origin", origin);
        if (host is not null)
        {
            socket.Options.SetRequestHeader("Host", host);
        }

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(server.WebSocket, Stop));
        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
    }

    [Fact]
    public async Task A_key_is_taken_there_too_and_a_token_is_not()
    {
        await using var server = await AccessServer.StartAsync("http://127.0.0.1:0");
        var key = await server.KeyAsync("script", Domain.Access.Role.Reader);
        Assert.Equal(403, (await server.AskAsync(AccessServer.Mutation, key)).Status);
        var (status, answer) = await server.AskAsync(Viewer, AccessServer.TokenOf("ann", "editor"));
        Assert.Equal(
            (401, "This server takes no tokens, as it knows no issuer; an API key would be accepted."),
            (status, AccessServer.MessageOf(answer)));
    }

    [Fact]
    public async Task A_Unix_socket_is_not_the_machine_alone()
    {
        var path = Path.Combine(Path.GetTempPath(), $"provenance-{Guid.NewGuid():N}.sock");
        Assert.SkipUnless(Socket.OSSupportsUnixDomainSockets, "There are no Unix sockets here.");
        await Assert.ThrowsAsync<NotLoopbackException>(() => AccessServer.StartAsync($"http://unix:{path}"));
    }
}
