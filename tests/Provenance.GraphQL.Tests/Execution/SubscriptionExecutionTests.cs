using Provenance.GraphQL.Execution;

namespace Provenance.GraphQL.Tests.Execution;

public sealed class SubscriptionExecutionTests
{
    [Fact]
    public async Task Every_event_is_executed_as_the_value_of_its_field_until_the_source_ends() => Assert.Equal(
        ["""{"data":{"news":{"text":"no 1","__typename":"Item"}}}""", """{"data":{"news":{"text":"no 2","__typename":"Item"}}}"""],
        await new Wire().Sending(["1", "2"]).ResponsesAsync(
            """subscription { news: items(prefix: "no ") { text __typename } }"""));

    [Fact]
    public async Task A_stream_may_be_awaited_and_end_before_its_source() => Assert.Equal(
        ["""{"data":{"headlines":"a"}}"""],
        await new Wire().Sending(["a", "b"]).ResponsesAsync("subscription { headlines(max: 1) }"));

    [Fact]
    public async Task An_error_of_one_event_stands_in_its_own_response() => Assert.Equal(
        [
            """{"data":{"items":{"number":1}}}""",
            """{"errors":[{"message":"x is no number.","locations":[{"line":1,"column":24}],"path":["items","number"]}],"""
                + "\"data\":{\"items\":{\"number\":null}}}",
            """{"data":{"items":{"number":3}}}""",
        ],
        await new Wire().Sending(["1", "x", "3"]).ResponsesAsync("subscription { items { number } }"));

    [Theory]
    [InlineData("items", """{"data":{"items":null}}""")]
    [InlineData(
        "strictItems",
        """{"errors":[{"message":"Cannot return null for non-nullable field Subscription.strictItems.","""
            + "\"locations\":[{\"line\":1,\"column\":16}],\"path\":[\"strictItems\"],\"extensions\":{\"code\":\"INTERNAL\"}}],\"data\":null}")]
    public async Task An_event_may_be_null_where_its_field_may(string field, string expected) => Assert.Equal(
        [expected],
        await new Wire().Sending([null]).ResponsesAsync($"subscription {{ {field} {{ text }} }}"));

    [Fact]
    public async Task A_fault_of_the_source_ends_the_stream_with_an_error_and_without_data() => Assert.Equal(
        [
            """{"data":{"items":{"text":"1"}}}""",
            """{"errors":[{"message":"Unexpected error.","locations":[{"line":1,"column":16}],"path":["items"],"""
                + "\"extensions\":{\"code\":\"INTERNAL\"}}]}",
        ],
        await new Wire().Sending(["1"], new InvalidOperationException("secret")).ResponsesAsync(
            "subscription { items { text } }"));

    [Theory]
    [InlineData("subscription { refused }", RequestFailure.Subscription, "Not today.")]
    [InlineData("subscription { headlines(max: 3000000000) }", RequestFailure.Validation, "Int cannot represent non 32-bit signed integer value: 3000000000")]
    [InlineData("subscription ($p: String = null) { items(prefix: $p) { text } }", RequestFailure.Subscription, "Argument \"Subscription.items(prefix:)\" has invalid value: Expected variable \"$p\" provided to non-null type \"String!\" not to be null.")]
    [InlineData("subscription { no }", RequestFailure.Validation, "Cannot query field \"no\" on type \"Subscription\".")]
    [InlineData("subscription { a: headlines b: headlines }", RequestFailure.Validation, "Anonymous Subscription must select only one top level field.")]
    public async Task A_subscription_that_cannot_start_gives_one_response(
        string document, RequestFailure failure, string message)
    {
        var result = await new Wire().SubscribeAsync(document);
        Assert.False(result.IsStream);
        Assert.Equal(failure, result.Response.Failure);
        Assert.Equal([message], result.Response.Errors.Select(error => error.Message));
    }

    [Theory]
    [InlineData("{ name }", """{"data":{"name":"Wire"}}""")]
    [InlineData("mutation { rename }", """{"data":{"rename":"Telegraph"}}""")]
    public async Task Queries_and_mutations_give_one_response(string document, string expected) =>
        Assert.Equal([expected], await new Wire().ResponsesAsync(document));

    [Fact]
    public async Task A_request_that_may_only_read_may_subscribe_but_not_change()
    {
        Assert.True((await new Wire().SubscribeAsync("subscription { headlines }", readOnly: true)).IsStream);
        var refused = await new Wire().SubscribeAsync("mutation { rename }", readOnly: true);
        Assert.Equal(RequestFailure.NotAllowed, refused.Response!.Failure);
    }

    [Fact]
    public async Task Cancelling_the_request_ends_a_waiting_stream_and_releases_its_source()
    {
        var wire = new Wire();
        using var cancellation = new CancellationTokenSource();
        var result = await wire.SubscribeAsync("subscription { items { text } }", cancellation.Token);
        await using var events = result.Events!.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var waiting = events.MoveNextAsync();
        Assert.False(waiting.IsCompleted);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiting);
        Assert.True(wire.Released.Task.IsCompleted);
    }

    [Fact]
    public async Task Cancelling_the_enumeration_ends_it_too()
    {
        var wire = new Wire();
        using var cancellation = new CancellationTokenSource();
        var result = await wire.SubscribeAsync("subscription { items { text } }");
        await using var events = result.Events!.GetAsyncEnumerator(cancellation.Token);
        var waiting = events.MoveNextAsync();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiting);
        Assert.True(wire.Released.Task.IsCompleted);
    }

    [Fact]
    public async Task Leaving_the_enumeration_releases_the_source_and_the_next_event_is_not_taken()
    {
        var wire = new Wire();
        wire.Send("1", "2");
        var result = await wire.SubscribeAsync("subscription { items { text } }");
        await foreach (var response in result.Events!)
        {
            Assert.Equal("""{"data":{"items":{"text":"1"}}}""", Newsroom.Json(response));
            break;
        }

        Assert.True(wire.Released.Task.IsCompleted);
        Assert.Equal(1, wire.Items.Count);
    }

    [Fact]
    public async Task A_field_whose_resolver_gives_no_stream_cannot_be_subscribed_to()
    {
        var engine = new GraphQLEngine(
            Delegated.Of(Wire.Schema, (_, _) => "a value"), new EngineOptions());
        var result = await engine.SubscribeAsync(
            new GraphQLRequest("subscription { headlines }"),
            Delegated.NoServices.Instance,
            TestContext.Current.CancellationToken);
        Assert.Equal(
            ["Field \"Subscription.headlines\" gives no stream of events."],
            result.Response!.Errors.Select(error => error.Message));
    }
}
