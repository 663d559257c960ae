using System.Net;

namespace Provenance.Server.Tests.Hosting;

/// <summary>What every answer has in common, whoever gives it.</summary>
public sealed class ResponseHeadersTests(KurskServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, HttpStatusCode> Addresses => new()
    {
        { "/", HttpStatusCode.OK },
        { "/claims/C-cas-4000", HttpStatusCode.OK },
        { "/claims/nothing", HttpStatusCode.NotFound },
        { "/search?q=casualties", HttpStatusCode.OK },
        { "/nowhere", HttpStatusCode.NotFound },
        { "/claims/C-cas-4000/chain.svg", HttpStatusCode.OK },
        { "/claims/nothing/chain.svg", HttpStatusCode.NotFound },
        { "/embed/claims/C-cas-4000", HttpStatusCode.OK },
        { "/oembed?url=nothing", HttpStatusCode.NotFound },
        { "/claims/C-cas-4000/trace.csv", HttpStatusCode.OK },
        { "/claims/nothing/trace.csv", HttpStatusCode.NotFound },
        { "/export/claims.jsonl", HttpStatusCode.OK },
        { "/feeds/citations.atom", HttpStatusCode.OK },
        { "/feeds/citations.rss?nothing=1", HttpStatusCode.BadRequest },
        { "/graphql?query={__typename}", HttpStatusCode.OK },
        { "/graphql", HttpStatusCode.BadRequest },
        { "/graphql?sdl", HttpStatusCode.OK },
        { "/graphql/schema.graphql", HttpStatusCode.OK },
        { "/graphql/", HttpStatusCode.OK },
        { "/health/live", HttpStatusCode.OK },
        { "/health/ready", HttpStatusCode.OK },
        { "/assets/x/nothing.css", HttpStatusCode.NotFound },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_browser_is_told_to_take_it_for_no_more_than_it_is(string address, HttpStatusCode status)
    {
        using var answer = await server.Client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, Stop);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Single(answer.Headers.GetValues("Referrer-Policy"));
        Assert.Contains("default-src ", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task HEAD_is_answered_as_GET_is_but_for_the_body(string address, HttpStatusCode status)
    {
        using HttpRequestMessage request = new(HttpMethod.Head, address);
        using var head = await server.Client.SendAsync(request, Stop);
        using var get = await server.Client.GetAsync(address, Stop);

        Assert.Equal((status, status), (head.StatusCode, get.StatusCode));
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Stop));
    }
}
