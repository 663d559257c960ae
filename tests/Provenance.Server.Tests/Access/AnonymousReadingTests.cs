using Provenance.Domain.Access;

namespace Provenance.Server.Tests.Access;

/// <summary>Servers that answer only those who sign in.</summary>
public sealed class AnonymousReadingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_it_only_those_with_a_token_or_key_are_answered(bool issuer)
    {
        await using var server = issuer
            ? await AccessServer.WithIssuerAsync(("Access:AnonymousReading", "false"))
            : await AccessServer.StartAsync("http://127.0.0.1:0", ("Access:AnonymousReading", "false"));

        foreach (var query in new[] { "{ viewer { role } }", "{ __schema { queryType { name } } }", "{ nothing", AccessServer.Mutation })
        {
            var (status, answer) = await server.AskAsync(query);
            Assert.Equal((401, "UNAUTHENTICATED"), (status, AccessServer.CodeOf(answer)));
            Assert.StartsWith("This server answers only those who sign in", AccessServer.MessageOf(answer), StringComparison.Ordinal);
        }

        Assert.Equal(200, (await server.AskAsync("{ viewer { role } }", await server.KeyAsync("script", Role.Reader))).Status);
        if (issuer)
        {
            Assert.Equal(200, (await server.AskAsync("{ viewer { role } }", AccessServer.TokenOf("ann", "reader"))).Status);
        }
    }

    [Theory]
    [InlineData("/graphql?query={viewer{role}}", 401)]
    [InlineData("/graphql?sdl", 401)]
    [InlineData("/graphql/schema.graphql", 401)]
    [InlineData("/health/live", 200)]
    [InlineData("/health/ready", 200)]
    public async Task The_schema_takes_a_sign_in_too_and_health_does_not(string path, int expected)
    {
        await using var server = await AccessServer.WithIssuerAsync(("Access:AnonymousReading", "false"));
        using var response = await server.Client.GetAsync(path, Stop);
        Assert.Equal(expected, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_subscription_by_event_stream_is_refused_with_the_status()
    {
        await using var server = await AccessServer.WithIssuerAsync(("Access:AnonymousReading", "false"));
        using HttpRequestMessage request = new(HttpMethod.Get, "/graphql?query=subscription{citationRecorded{id}}");
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await server.Client.SendAsync(request, Stop);
        Assert.Equal(401, (int)response.StatusCode);
        Assert.Contains("UNAUTHENTICATED", await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }
}
