using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Provenance.GraphQL.AspNetCore.Tests.Http;

public sealed class RequestLimitsTests
{
    private const string Waits = """{"query":"{ waits }"}""";

    [Fact]
    public async Task A_request_that_takes_too_long_is_cancelled_and_told_so()
    {
        await using var host = await GraphQLHost.StartAsync(options => options.Timeout = TimeSpan.FromMilliseconds(100));

        using var response = await host.PostAsync(Waits);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("TIMEOUT", await response.CodeAsync());
        Assert.Equal(["The request took longer than 0.1 s, the limit of this server."], await response.ErrorsAsync());
        await AssertAnswersAsync(host);
    }

    [Fact]
    public async Task A_body_that_does_not_come_is_not_waited_for()
    {
        await using var host = await GraphQLHost.StartAsync(options => options.Timeout = TimeSpan.FromMilliseconds(100));
        var address = host.Client.BaseAddress!;
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(
            Encoding.UTF8.GetBytes(
                "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"),
            TestContext.Current.CancellationToken);

        using var reader = new StreamReader(client.GetStream());

        Assert.Equal("HTTP/1.1 503 Service Unavailable", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        await AssertAnswersAsync(host);
    }

    [Fact]
    public async Task A_client_has_only_so_many_requests_at_once()
    {
        await using var host = await GraphQLHost.StartAsync(options => options.MaxParallelRequests = 2);
        Task<HttpResponseMessage>[] running = [host.PostAsync(Waits), host.PostAsync(Waits)];
        foreach (var _ in running)
        {
            await host.Gate.Entered.WaitAsync(TestContext.Current.CancellationToken);
        }

        using var refused = await host.PostAsync(Waits);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("TOO_MANY_REQUESTS", await refused.CodeAsync());
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter!.Delta);
        host.Gate.Opened.Release(running.Length);
        foreach (var request in running)
        {
            using var answered = await request;
            Assert.Equal("""{"data":{"waits":null}}""", await answered.TextAsync());
        }

        // A request ends a moment after its answer has arrived.
        var status = HttpStatusCode.TooManyRequests;
        while (status is HttpStatusCode.TooManyRequests)
        {
            using var next = await host.PostAsync("""{"query":"{ __typename }"}""");
            status = next.StatusCode;
        }

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Theory]
    [InlineData(1024, GraphQLHost.Json, HttpStatusCode.OK, null)]
    [InlineData(1025, GraphQLHost.Json, HttpStatusCode.OK, "RESPONSE_TOO_LARGE")]
    [InlineData(1025, "application/graphql-response+json", HttpStatusCode.BadRequest, "RESPONSE_TOO_LARGE")]
    [InlineData(100_000, GraphQLHost.Json, HttpStatusCode.OK, "RESPONSE_TOO_LARGE")]
    public async Task An_answer_is_sent_whole_or_not_at_all(int length, string accept, HttpStatusCode status, string? code)
    {
        await using var host = await GraphQLHost.StartAsync(options => options.MaxResponseSize = 1024);
        var text = new string('x', length - """{"data":{"echo":""}}""".Length);

        using var response = await host.PostAsync($$"""{"query":"{ echo(text: \"{{text}}\") }"}""", accept);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(code, await response.CodeAsync());
        Assert.Equal(code is null, (await response.TextAsync()).Length == length);
        await AssertAnswersAsync(host);
    }

    [Fact]
    public async Task An_answer_of_many_parts_is_sent_whole_or_not_at_all()
    {
        await using var host = await GraphQLHost.StartAsync(options => options.MaxResponseSize = 1024);
        var fields = string.Join(' ', Enumerable.Range(0, 199).Select(i => $"a{i}: __typename"));

        using var response = await host.PostAsync($$"""{"query":"{ {{fields}} }"}""");

        Assert.Equal("RESPONSE_TOO_LARGE", await response.CodeAsync());
    }

    private static async Task AssertAnswersAsync(GraphQLHost host)
    {
        using var response = await host.PostAsync("""{"query":"{ __typename }"}""");

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await response.TextAsync());
    }
}
