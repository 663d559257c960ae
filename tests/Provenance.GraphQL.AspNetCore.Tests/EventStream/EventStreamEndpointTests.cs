using System.Net;

namespace Provenance.GraphQL.AspNetCore.Tests.EventStream;

public sealed class EventStreamEndpointTests(GraphQLHostFixture fixture) : IClassFixture<GraphQLHostFixture>
{
    private const string EventStream = "text/event-stream";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_subscription_is_streamed_until_its_source_ends()
    {
        using var response = await fixture.Host.OpenAsync("subscription { countTo(last: 2) }");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.True(response.Headers.CacheControl!.NoCache);
        Assert.Equal(Stream("""{"data":{"countTo":1}}""", """{"data":{"countTo":2}}"""), await response.TextAsync());
    }

    [Fact]
    public async Task A_browsers_event_source_may_subscribe_with_GET()
    {
        var document = Uri.EscapeDataString("subscription { countTo(last: 1) }");

        using var response = await fixture.Host.GetAsync($"/graphql?query={document}", EventStream);

        Assert.Equal(Stream("""{"data":{"countTo":1}}"""), await response.TextAsync());
    }

    [Theory]
    [InlineData("{ __typename }", """{"data":{"__typename":"Query"}}""")]
    [InlineData("mutation { __typename }", """{"data":{"__typename":"Mutation"}}""")]
    [InlineData(
        "{",
        """{"errors":[{"message":"Syntax Error: Expected Name, found <EOF>.","locations":[{"line":1,"column":2}],"""
            + "\"extensions\":{\"code\":\"GRAPHQL_PARSE_FAILED\"}}]}")]
    [InlineData(
        "subscription { refuse }",
        """{"errors":[{"message":"Not today.","locations":[{"line":1,"column":16}],"path":["refuse"]}]}""")]
    public async Task One_response_is_one_event(string document, string expected)
    {
        using var response = await fixture.Host.OpenAsync(document);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Stream(expected), await response.TextAsync());
    }

    [Theory]
    [InlineData("{ __typename }", "application/json")]
    [InlineData("{", "application/json")]
    [InlineData("subscription { countTo(last: 1) }", EventStream)]
    public async Task Who_accepts_both_gets_streams_of_subscriptions_only(string document, string expected)
    {
        using var response = await fixture.Host.OpenAsync(document, "application/json, text/event-stream");

        Assert.Equal(expected, response.MediaType);
    }

    [Fact]
    public async Task A_subscription_for_one_who_accepts_no_stream_is_an_error()
    {
        using var response = await fixture.Host.OpenAsync("subscription { countTo(last: 1) }", "application/json");

        Assert.Equal("application/json", response.MediaType);
        Assert.Contains("stream", Assert.Single(await response.ErrorsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HEAD_is_told_that_it_would_be_a_stream_and_begins_none()
    {
        using var response = await fixture.Host.SendAsync(
            HttpMethod.Head, "/graphql?query=" + Uri.EscapeDataString("subscription { silence }"), EventStream);

        Assert.Equal((HttpStatusCode.OK, EventStream), (response.StatusCode, response.MediaType));
        Assert.Empty(await response.TextAsync());
    }

    [Fact]
    public async Task A_mutation_with_GET_is_not_executed()
    {
        var before = fixture.Host.Counter.Value;
        var document = Uri.EscapeDataString("mutation { count }");

        using var response = await fixture.Host.GetAsync($"/graphql?query={document}", EventStream);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("application/json", response.MediaType);
        Assert.Equal(before, fixture.Host.Counter.Value);
    }

    // A page of another origin can send these types without asking first.
    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task A_body_that_is_not_JSON_is_refused(string contentType)
    {
        using var response = await fixture.Host.PostAsync("""{"query":"mutation { count }"}""", EventStream, contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    // This type too; what it may carry is read only with a header that such a page cannot set.
    [Fact]
    public async Task A_form_without_a_preflight_header_is_refused()
    {
        var before = fixture.Host.Counter.Value;

        using var response = await fixture.Host.PostAsync(
            "--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{\"query\":\"mutation { count }\"}\r\n--x--",
            EventStream,
            "multipart/form-data; boundary=x");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(before, fixture.Host.Counter.Value);
    }

    [Fact]
    public async Task A_client_that_leaves_releases_the_source()
    {
        await using var host = await GraphQLHost.StartAsync();
        using (await host.OpenAsync("subscription { silence }"))
        {
            await host.Counter.Opened.WaitAsync(Stop);
            Assert.Equal(0, host.Counter.Closed.CurrentCount);
        }

        await host.Counter.Closed.WaitAsync(Stop);
        Assert.Empty(host.Log.Messages);
    }

    [Fact]
    public async Task A_stopping_server_ends_streams_without_completing_them()
    {
        await using var host = await GraphQLHost.StartAsync();
        using var response = await host.OpenAsync("subscription { silence }");
        await host.Counter.Opened.WaitAsync(Stop);

        var stopping = host.StopAsync();

        Assert.Equal(":\n\n", await response.TextAsync());
        await stopping;
        await host.Counter.Closed.WaitAsync(Stop);
    }

    [Fact]
    public async Task A_silent_stream_is_kept_alive()
    {
        await using var host = await GraphQLHost.StartAsync(options =>
            options.EventStreams.KeepAliveInterval = TimeSpan.FromSeconds(1));
        using var response = await host.OpenAsync("subscription { silence }");
        var comments = new byte[9];

        await (await response.Content.ReadAsStreamAsync(Stop)).ReadExactlyAsync(comments, Stop);

        Assert.Equal(":\n\n:\n\n:\n\n"u8, comments);
    }

    [Fact]
    public async Task A_client_that_makes_no_room_is_dropped_and_what_it_could_not_take_is_never_made()
    {
        await using var host = await GraphQLHost.StartAsync(options =>
            options.EventStreams.SendTimeout = TimeSpan.FromSeconds(1));
        using var response = await host.OpenAsync("subscription { flood }");

        await host.Counter.Closed.WaitAsync(Stop);

        // What the sockets of both sides and the client's buffer hold is some megabytes.
        Assert.InRange(host.Counter.Value, 1, 1000);
        await Assert.ThrowsAnyAsync<Exception>(response.TextAsync);
        Assert.Equal(
            ["Dropped a client of an event stream: it made no room for an event in 00:00:01"], host.Log.Messages);
    }

    [Fact]
    public async Task One_stream_too_many_is_refused_until_another_ends()
    {
        await using var host = await GraphQLHost.StartAsync(options => options.EventStreams.MaxStreams = 1);
        using (await host.OpenAsync("subscription { silence }"))
        {
            await host.Counter.Opened.WaitAsync(Stop);
            using var query = await host.OpenAsync("{ __typename }");
            using var refused = await host.OpenAsync("subscription { silence }");

            Assert.Equal(HttpStatusCode.OK, query.StatusCode);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Equal(
                "TOO_MANY_STREAMS",
                (await refused.JsonAsync()).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
            Assert.Equal(0, host.Counter.Opened.CurrentCount);
        }

        await host.Counter.Closed.WaitAsync(Stop);
        HttpStatusCode status;
        do
        {
            using var again = await host.OpenAsync("subscription { silence }");
            status = again.StatusCode;
        }
        while (status is HttpStatusCode.ServiceUnavailable);

        Assert.Equal(HttpStatusCode.OK, status);
    }

    private static string Stream(params IEnumerable<string> responses) =>
        ":\n\n" + string.Concat(responses.Select(json => $"event: next\ndata: {json}\n\n")) + "event: complete\ndata:\n\n";
}
