using System.Text.Json;
using Provenance.GraphQL.AspNetCore.WebSocket;

namespace Provenance.GraphQL.AspNetCore.Tests.WebSocket;

public sealed class GraphQLWebSocketConnectionTests
{
    private static readonly TimeSpan _soon = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task A_client_that_does_not_introduce_itself_is_closed()
    {
        await using var host = await WebSocketHost.StartAsync(options => options.ConnectionInitTimeout = _soon);
        var client = await host.ConnectAsync();

        Assert.Equal((4408, "Connection initialisation timeout"), await client.ReceiveCloseAsync());
    }

    [Fact]
    public async Task A_client_that_introduces_itself_twice_is_closed()
    {
        await using var host = await WebSocketHost.StartAsync();
        var client = await host.InitializeAsync();
        await client.SendAsync("""{"type":"connection_init"}""");

        Assert.Equal((4429, "Too many initialisation requests"), await client.ReceiveCloseAsync());
    }

    [Fact]
    public async Task An_operation_before_the_introduction_closes_the_connection()
    {
        await using var host = await WebSocketHost.StartAsync();
        var client = await host.ConnectAsync();
        await client.SubscribeAsync("q", "mutation { count }");

        Assert.Equal((4401, "Unauthorized"), await client.ReceiveCloseAsync());
        Assert.Equal(0, host.Probe.Pulled);
    }

    [Fact]
    public async Task The_host_decides_on_the_introduction_and_may_answer_it()
    {
        await using var host = await WebSocketHost.StartAsync(options => options.OnConnect = (context, payload, _) =>
        {
            Assert.Equal("/graphql", context.Request.Path);
            return ValueTask.FromResult(payload?.GetProperty("token").GetString() is "right"
                ? ConnectionAnswer.Accepted(JsonElement.Parse("""{"user":1}"""))
                : ConnectionAnswer.Refused);
        });
        var accepted = await host.ConnectAsync();
        var refused = await host.ConnectAsync();
        var broken = await host.ConnectAsync();

        await accepted.SendAsync("""{"type":"connection_init","payload":{"token":"right"}}""");
        await refused.SendAsync("""{"type":"connection_init","payload":{"token":"wrong"}}""");
        await broken.SendAsync("""{"type":"connection_init","payload":{}}""");

        Assert.Equal("""{"type":"connection_ack","payload":{"user":1}}""", await accepted.ReceiveAsync());
        Assert.Equal((4403, "Forbidden"), await refused.ReceiveCloseAsync());
        Assert.Equal((4500, "Internal server error"), await broken.ReceiveCloseAsync());
        await accepted.AssertAnswersAsync();
    }

    [Fact]
    public async Task A_connection_is_closed_when_its_client_may_not_listen_any_longer()
    {
        TaskCompletionSource ended = new();
        await using var host = await WebSocketHost.StartServerAsync(
            options => options.ListensUntil = (_, stop) => ended.Task.WaitAsync(stop));
        var client = await host.InitializeAsync();
        await client.AssertAnswersAsync();

        ended.SetResult();

        Assert.Equal((4401, "Unauthorized: the sign-in has ended"), await client.ReceiveCloseAsync());
    }

    [Fact]
    public async Task A_connection_whose_right_to_listen_cannot_be_told_is_closed()
    {
        await using var host = await WebSocketHost.StartServerAsync(
            options => options.ListensUntil = (_, _) => throw new InvalidOperationException("secret"));
        var client = await host.InitializeAsync();
        Assert.Equal((4500, "Internal server error"), await client.ReceiveCloseAsync());
    }

    [Fact]
    public async Task A_ping_is_answered_even_before_the_introduction_and_a_pong_is_not()
    {
        await using var host = await WebSocketHost.StartAsync();
        var client = await host.ConnectAsync();

        await client.SendAsync("""{"type":"pong"}""");
        await client.SendAsync("""{"type":"ping"}""");
        await client.SendAsync("""{"type":"ping","payload":{"at":[1]}}""");

        Assert.Equal(
            ["""{"type":"pong"}""", """{"type":"pong","payload":{"at":[1]}}"""], await client.ReceiveAsync(2));
    }

    [Fact]
    public async Task A_client_is_pinged_and_closed_when_it_falls_silent()
    {
        await using var host = await WebSocketHost.StartAsync(options =>
        {
            options.ConnectionInitTimeout = _soon;
            options.KeepAliveInterval = TimeSpan.FromSeconds(1);
        });
        var client = await host.InitializeAsync();

        foreach (var ping in await client.ReceiveAsync(2))
        {
            Assert.Equal("""{"type":"ping"}""", ping);
            await client.SendAsync("""{"type":"pong"}""");
        }

        Assert.Equal((4499, "Nothing was heard since the last ping"), await client.ReceiveCloseAsync());
    }

    [Theory]
    [InlineData("{ echo(text: \\\"☃\\\") }", """{"data":{"echo":"☃"}}""")]
    [InlineData("mutation { count }", """{"data":{"count":1}}""")]
    public async Task A_query_or_mutation_gives_one_response(string document, string response)
    {
        await using var host = await WebSocketHost.StartAsync();
        var client = await host.InitializeAsync();
        await client.SubscribeAsync("ü-😀", document);

        // What is beyond the basic plane is escaped.
        Assert.Equal(
            [
                $$"""{"id":"ü-\uD83D\uDE00","type":"next","payload":{{response}}}""",
                """{"id":"ü-\uD83D\uDE00","type":"complete"}""",
            ],
            await client.ReceiveAsync(2));
    }

    [Fact]
    public async Task The_parameters_of_a_request_are_those_of_HTTP()
    {
        await using var host = await WebSocketHost.StartAsync();
        var client = await host.InitializeAsync();
        await client.SendAsync(
            """
            {"id": "1", "type": "subscribe", "payload": {
              "query": "query A { __typename } query B($text: String!) { echo(text: $text) }",
              "operationName": "B", "variables": {"text": "b"}, "extensions": null}}
            """);

        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"echo":"b"}}}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task A_field_that_fails_is_an_error_in_the_response()
    {
        await using var host = await WebSocketHost.StartAsync();
        var client = await host.InitializeAsync();
        await client.SubscribeAsync("1", "{ fails }");

        var next = await client.ReceiveAsync();
        Assert.StartsWith("""{"id":"1","type":"next","payload":{"errors":[{""", next, StringComparison.Ordinal);
        Assert.EndsWith("""],"data":{"fails":null}}}""", next, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", next, StringComparison.Ordinal);
        Assert.Equal("""{"id":"1","type":"complete"}""", await client.ReceiveAsync());
    }

    [Theory]
    [InlineData("{", "Syntax Error: Expected Name, found <EOF>.")]
    [InlineData("{ nope }", "Cannot query field \\\"nope\\\" on type \\\"Query\\\".")]
    [InlineData("query A { a: __typename } query B { b: __typename }", "Must provide operation name")]
    [InlineData("query A($a: Int!) { __typename @skip(if: true) }", "Variable")]
    [InlineData("subscription { neverStarts }", "")]
    public async Task A_request_that_cannot_run_gives_only_its_errors(string document, string message)
    {
        await using var host = await WebSocketHost.StartAsync();
        var client = await host.InitializeAsync();
        await client.SubscribeAsync("1", document);

        var error = await client.ReceiveAsync();
        Assert.StartsWith(
            $$$"""{"id":"1","type":"error","payload":[{"message":"{{{message}}}""", error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
        await client.SubscribeAsync("1", "{ __typename }");
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"__typename":"Query"}}}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task A_subscription_gives_a_response_for_each_event_and_then_completes()
    {
        await using var host = await WebSocketHost.StartAsync();
        var client = await host.InitializeAsync();
        await client.SubscribeAsync("1", "subscription { ticks(count: 2) }");

        Assert.Equal(
            [
                """{"id":"1","type":"next","payload":{"data":{"ticks":1}}}""",
                """{"id":"1","type":"next","payload":{"data":{"ticks":2}}}""",
                """{"id":"1","type":"complete"}""",
            ],
            await client.ReceiveAsync(3));
        await client.AssertAnswersAsync();
    }

    [Fact]
    public async Task A_stream_that_breaks_off_ends_with_an_error()
    {
        await using var host = await WebSocketHost.StartAsync();
        var client = await host.InitializeAsync();
        await client.SubscribeAsync("1", "subscription { breaksOff }");

        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"breaksOff":1}}}""", await client.ReceiveAsync());
        var error = await client.ReceiveAsync();
        Assert.StartsWith("""{"id":"1","type":"error","payload":[{""", error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
        await client.AssertAnswersAsync();
    }

    [Fact]
    public async Task Operations_of_a_connection_run_side_by_side()
    {
        await using var host = await WebSocketHost.StartAsync();
        var client = await host.InitializeAsync();
        await client.SubscribeAsync("silent", "subscription { silence }");
        for (var i = 0; i < 50; i++)
        {
            await client.SubscribeAsync($"{i}", "{ __typename }");
        }

        var messages = await client.ReceiveAsync(100);

        Assert.All(
            Enumerable.Range(0, 50),
            i => Assert.Equal(
                ["next", "complete"],
                messages.Select(message => JsonElement.Parse(message))
                    .Where(message => message.GetProperty("id").GetString() == $"{i}")
                    .Select(message => message.GetProperty("type").GetString())));
    }

    [Fact]
    public async Task An_id_that_is_in_use_closes_the_connection()
    {
        await using var host = await WebSocketHost.StartAsync();
        var client = await host.InitializeAsync();
        await client.SubscribeAsync("1", "subscription { silence }");
        await client.SubscribeAsync("1", "{ __typename }");

        Assert.Equal((4409, "Subscriber for 1 already exists"), await client.ReceiveCloseAsync());
        await host.Probe.WaitForOpenAsync(0);
    }

    [Fact]
    public async Task A_client_can_end_a_stream_and_use_its_id_again()
    {
        await using var host = await WebSocketHost.StartAsync();
        var client = await host.InitializeAsync();
        for (var i = 0; i < 3; i++)
        {
            await client.SubscribeAsync("alive", "subscription { silence }");
            await host.Probe.WaitForOpenAsync(1);
            await client.CompleteAsync("alive");
            await host.Probe.WaitForOpenAsync(0);
        }

        await client.CompleteAsync("unknown");
        await client.AssertAnswersAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Streams_end_when_their_client_leaves(bool politely)
    {
        await using var host = await WebSocketHost.StartAsync();
        var client = await host.InitializeAsync();
        for (var i = 0; i < 20; i++)
        {
            await client.SubscribeAsync($"{i}", "subscription { silence }");
        }

        await host.Probe.WaitForOpenAsync(20);
        if (politely)
        {
            await client.CloseAsync();
        }
        else
        {
            client.Abort();
        }

        await host.Probe.WaitForOpenAsync(0);
        await host.AssertAnswersAsync();
    }

    [Fact]
    public async Task One_operation_too_many_is_answered_with_an_error()
    {
        await using var host = await WebSocketHost.StartAsync(options => options.MaxOperationsPerConnection = 2);
        var client = await host.InitializeAsync();
        await client.SubscribeAsync("1", "subscription { silence }");
        await client.SubscribeAsync("2", "subscription { silence }");
        await client.SubscribeAsync("3", "{ __typename }");

        Assert.Equal(
            """{"id":"3","type":"error","payload":[{"message":"2 operations run on this connection, the limit of """
            + """this server; complete one first.","extensions":{"code":"TOO_MANY_OPERATIONS"}}]}""",
            await client.ReceiveAsync());

        await host.Probe.WaitForOpenAsync(2);
        await client.CompleteAsync("1");
        await host.Probe.WaitForOpenAsync(1);
        // Its place is free a moment after its stream is closed.
        string answer;
        do
        {
            await client.SubscribeAsync("3", "{ __typename }");
            answer = await client.ReceiveAsync();
        }
        while (answer.Contains("TOO_MANY_OPERATIONS", StringComparison.Ordinal));
        Assert.Equal("""{"id":"3","type":"next","payload":{"data":{"__typename":"Query"}}}""", answer);
    }

    [Fact]
    public async Task A_client_that_does_not_read_stops_its_streams_and_is_closed_with_a_reason()
    {
        const int size = 1024 * 1024;
        // More than the buffers of two sockets on this machine hold, whatever their settings.
        const int most = 64;
        await using var host = await WebSocketHost.StartAsync(options => options.SendTimeout = _soon);
        var client = await host.InitializeAsync();
        for (var i = 0; i < 3; i++)
        {
            await client.SubscribeAsync($"{i}", $"subscription {{ flood(size: {size}) }}");
        }

        // Of three streams one has a message under way, which ends when the client reads, or is given up.
        await host.Probe.WaitForOpenAsync(3);
        await host.Probe.WaitForOpenAsync(1);

        Assert.InRange(host.Probe.Pulled, 3, most);
        Assert.Equal((4499, "Messages are received too slowly"), await client.ReceiveCloseAsync());
        await host.Probe.WaitForOpenAsync(0);
        Assert.InRange(host.Probe.Pulled, 3, most);
        await host.AssertAnswersAsync();
    }

    [Fact]
    public async Task A_client_that_reads_at_its_own_pace_gets_everything()
    {
        await using var host = await WebSocketHost.StartAsync();
        var client = await host.InitializeAsync();
        await client.SubscribeAsync("1", "subscription { ticks(count: 20000) }");

        var messages = await client.ReceiveAsync(20001);

        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"ticks":20000}}}""", messages[^2]);
        Assert.Equal("""{"id":"1","type":"complete"}""", messages[^1]);
    }
}
