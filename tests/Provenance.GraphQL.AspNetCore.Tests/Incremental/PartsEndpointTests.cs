using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace Provenance.GraphQL.AspNetCore.Tests.Incremental;

public sealed class PartsEndpointTests : IAsyncLifetime
{
    private const string Multipart = "multipart/mixed";
    private const string EventStream = "text/event-stream";
    private const string Document = """{ echo(text: "now") ... @defer { later: echo(text: "later") } }""";
    private const string Waiting = """{ echo(text: "now") ... @defer { waits } }""";
    private const string First = """{"data":{"echo":"now"},"pending":[{"id":"0","path":[]}],"hasNext":true}""";
    private const string Last =
        """{"incremental":[{"id":"0","data":{"later":"later"}}],"completed":[{"id":"0"}],"hasNext":false}""";

    private GraphQLHost? _host;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private GraphQLHost Host => _host!;

    public async ValueTask InitializeAsync() => _host = await StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    [Fact]
    public async Task The_parts_of_an_answer_are_parts_of_a_multipart_body()
    {
        using var response = await Host.OpenAsync(Document, Multipart);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("multipart/mixed; boundary=\"-\"", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(MultipartOf(First, Last), await response.TextAsync());
    }

    [Fact]
    public async Task They_are_events_of_a_stream()
    {
        using var response = await Host.OpenAsync(Document, EventStream);

        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            $":\n\nevent: next\ndata: {First}\n\nevent: next\ndata: {Last}\n\nevent: complete\ndata:\n\n",
            await response.TextAsync());
    }

    /// <summary>What Apollo Client 4 sends for the format of graphql-js 17 and for that of 2022, and what urql sends.</summary>
    [Theory]
    [InlineData("multipart/mixed;incrementalSpec=v0.2,application/graphql-response+json,application/json;q=0.9", Multipart)]
    [InlineData("multipart/mixed;incrementalSpec=v0.1,application/json", "application/json")]
    [InlineData("multipart/mixed;deferSpec=20220824,application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json", "application/json")]
    [InlineData(
        "application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed", Multipart)]
    [InlineData("multipart/mixed;q=0.5, text/event-stream", EventStream)]
    [InlineData("multipart/mixed;q=0, application/json", "application/json")]
    [InlineData("application/json, text/event-stream", EventStream)]
    [InlineData("*/*", "application/json")]
    public async Task Who_names_a_type_for_parts_gets_parts_and_whoever_does_not_the_whole(string accept, string expected)
    {
        using var response = await Host.OpenAsync(Document, accept);

        Assert.Equal(expected, response.MediaType);
        if (expected is not (Multipart or EventStream))
        {
            Assert.Equal("""{"data":{"echo":"now","later":"later"}}""", await response.TextAsync());
        }
    }

    [Theory]
    [InlineData("{ echo(text: \"now\") }", """{"data":{"echo":"now"}}""")]
    [InlineData("subscription { silence }", "it cannot run as one request")]
    [InlineData("{", "Syntax Error")]
    public async Task Whoever_takes_parts_alone_gets_one_response_as_one_part(string document, string expected)
    {
        using var response = await Host.OpenAsync(document, Multipart);

        Assert.Equal((HttpStatusCode.OK, Multipart), (response.StatusCode, response.MediaType));
        Assert.Contains(expected, await response.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json, multipart/mixed", "application/json")]
    [InlineData("application/json, text/event-stream", "application/json")]
    public async Task A_whole_answer_has_the_type_that_is_preferred_for_it(string accept, string expected)
    {
        using var response = await Host.OpenAsync("{ __typename }", accept);

        Assert.Equal(expected, response.MediaType);
    }

    [Fact]
    public async Task HEAD_is_told_of_the_whole_answer()
    {
        using var response = await Host.SendAsync(
            HttpMethod.Head, "/graphql?query=" + Uri.EscapeDataString(Document), "multipart/mixed, application/json");

        Assert.Equal((HttpStatusCode.OK, "application/json"), (response.StatusCode, response.MediaType));
    }

    [Theory]
    [InlineData(Multipart)]
    [InlineData(EventStream)]
    public async Task The_first_part_is_there_while_the_next_is_made(string accept)
    {
        using var response = await Host.OpenAsync(Waiting, accept);
        await using var body = await response.Content.ReadAsStreamAsync(Stop);

        Assert.Contains(First, await ReadUntilAsync(body, "\"hasNext\":true}"), StringComparison.Ordinal);
        Host.Gate.Opened.Release();
        Assert.Contains("""{"waits":null}""", await ReadUntilAsync(body, "\"hasNext\":false}"), StringComparison.Ordinal);
    }

    /// <summary>The first part is larger than what the connection holds, so it has not gone before the client reads it.</summary>
    [Fact]
    public async Task No_resolver_of_a_deferred_fragment_runs_before_the_first_part_has_gone()
    {
        await using var host = await StartAsync(options => options.MaxResponseSize = 256 * 1024 * 1024);
        var echoes = string.Concat(Enumerable.Range(0, 60).Select(number => $" e{number}: echo(text: $text)"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new
            {
                query = $"query ($text: String!) {{ {echoes} ... @defer {{ waits }} }}",
                variables = new { text = new string('x', 900_000) },
            }),
        };
        request.Headers.TryAddWithoutValidation("Accept", Multipart);
        using var response = await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop);
        await using var body = await response.Content.ReadAsStreamAsync(Stop);

        Assert.False(await host.Gate.Entered.WaitAsync(TimeSpan.FromMilliseconds(500), Stop));
        var reading = ReadUntilAsync(body, "\"hasNext\":false}");
        await host.Gate.Entered.WaitAsync(Stop);
        host.Gate.Opened.Release();
        await reading;
    }

    [Theory]
    [InlineData(Multipart)]
    [InlineData(EventStream)]
    public async Task What_is_deferred_is_cancelled_when_the_client_leaves(string accept)
    {
        using (var response = await Host.OpenAsync(Waiting, accept))
        {
            await Host.Gate.Entered.WaitAsync(Stop);
        }

        await Host.Gate.Left.WaitAsync(Stop);
    }

    [Fact]
    public async Task A_last_part_says_that_the_time_has_passed()
    {
        await using var host = await StartAsync(options => options.Timeout = TimeSpan.FromSeconds(3));
        using var warmed = await host.OpenAsync(Document, Multipart);
        using var response = await host.OpenAsync(Waiting, Multipart);

        Assert.Equal(
            MultipartOf(
                First,
                """{"completed":[{"id":"0","errors":[{"message":"The request took longer than 3 s, the limit of this server.","""
                    + "\"extensions\":{\"code\":\"TIMEOUT\"}}]}],\"hasNext\":false}"),
            await response.TextAsync());
    }

    [Fact]
    public async Task All_parts_together_are_within_the_limit_of_an_answer()
    {
        await using var host = await StartAsync(options => options.MaxResponseSize = 1024);
        var text = new string('x', 600);
        using var both = await host.OpenAsync($$"""{ a: echo(text: "{{text}}") ... @defer { b: echo(text: "{{text}}") } }""", Multipart);
        using var first = await host.OpenAsync($$"""{ a: echo(text: "{{text}}{{text}}") ... @defer { b: echo(text: "") } }""", Multipart);

        var parts = (await both.TextAsync()).Split("\r\n---");
        Assert.Contains("\"hasNext\":true", parts[1], StringComparison.Ordinal);
        Assert.Contains("""{"completed":[{"id":"0","errors":[{"message":"The answer is longer than 1024 bytes""", parts[2], StringComparison.Ordinal);
        Assert.Contains("\"hasNext\":false", parts[2], StringComparison.Ordinal);
        Assert.Equal("--\r\n", parts[3]);
        var whole = await first.TextAsync();
        Assert.Contains("""{"errors":[{"message":"The answer is longer than 1024 bytes""", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("hasNext", whole, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_option_nobody_gets_parts()
    {
        await using var host = await GraphQLHost.StartAsync();
        using var alone = await host.OpenAsync("{ __typename }", Multipart);
        using var unknown = await host.OpenAsync(Document, "multipart/mixed, application/json");

        Assert.Equal(HttpStatusCode.NotAcceptable, alone.StatusCode);
        Assert.Equal("Unknown directive \"@defer\".", Assert.Single(await unknown.ErrorsAsync()));
    }

    private static Task<GraphQLHost> StartAsync(Action<GraphQLServerOptions>? configure = null) => GraphQLHost.StartAsync(options =>
    {
        options.Engine = options.Engine with { AllowIncrementalDelivery = true };
        configure?.Invoke(options);
    });

    private static string MultipartOf(params string[] parts) =>
        "\r\n---" + string.Concat(parts.Select(part =>
            $"\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{part}\r\n---")) + "--\r\n";

    private static async Task<string> ReadUntilAsync(Stream body, string end)
    {
        var text = new StringBuilder();
        var buffer = new byte[64 * 1024];
        var tail = "";
        while (!tail.Contains(end, StringComparison.Ordinal))
        {
            var read = await body.ReadAsync(buffer, Stop);
            Assert.NotEqual(0, read);
            text.Append(Encoding.UTF8.GetString(buffer, 0, read));
            tail = text.ToString(Math.Max(0, text.Length - read - end.Length), Math.Min(text.Length, read + end.Length));
        }

        return text.ToString();
    }
}
