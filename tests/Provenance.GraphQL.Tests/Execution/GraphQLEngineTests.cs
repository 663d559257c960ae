using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Tests.Execution;

public sealed class GraphQLEngineTests
{
    private static readonly GraphQLSchema _schema = SchemaBuilder.Build([new SourceText("""
        type Query { text(n: Int! = 1): String  items: [Item!]! }
        type Mutation { change: String }
        type Subscription { changes: String }
        type Item { id: Int  items: [Item!]! }
        """)]).Schema!;

    [Theory]
    [InlineData("{ text ", RequestFailure.Syntax, "GRAPHQL_PARSE_FAILED", "Syntax Error: Expected Name, found <EOF>.")]
    [InlineData("{ no }", RequestFailure.Validation, "GRAPHQL_VALIDATION_FAILED", "Cannot query field \"no\" on type \"Query\".")]
    [InlineData("query A { text } query B { text }", RequestFailure.Operation, "OPERATION_RESOLUTION_FAILURE", "Must provide operation name if query contains multiple operations.")]
    [InlineData("subscription { changes }", RequestFailure.Operation, "OPERATION_RESOLUTION_FAILURE", "A subscription gives a stream of responses: it cannot run as one request.")]
    [InlineData("query ($n: Int!) { text(n: $n) }", RequestFailure.Variables, "BAD_USER_INPUT", "Variable \"$n\" has invalid value: Expected a value of non-null type \"Int!\" to be provided.")]
    [InlineData("mutation { change }", RequestFailure.NotAllowed, "BAD_REQUEST", "A request that may only read cannot run a mutation: send it by POST.")]
    public async Task A_request_that_cannot_run_has_errors_with_a_code_and_no_data(
        string document, RequestFailure failure, string code, string message)
    {
        var response = await Engine((_, _) => "x").ExecuteAsync(
            new GraphQLRequest(document) { ReadOnly = failure is RequestFailure.NotAllowed },
            Delegated.NoServices.Instance,
            TestContext.Current.CancellationToken);
        Assert.Equal(failure, response.Failure);
        Assert.Equal([message], response.Errors.Select(error => error.Message));
        Assert.Equal([code], Codes(response));
        using var json = JsonDocument.Parse(Newsroom.Json(response));
        Assert.False(json.RootElement.TryGetProperty("data", out _));
    }

    [Fact]
    public async Task Every_error_of_a_validation_has_the_same_code()
    {
        var response = await Engine((_, _) => "x").ExecuteAsync(
            new GraphQLRequest("""query ($unused: Int) { no text(n: "one") { id } ...Absent } fragment F on Nothing { id }"""),
            Delegated.NoServices.Instance,
            TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Repeat("GRAPHQL_VALIDATION_FAILED", 7), Codes(response));
    }

    [Fact]
    public async Task The_code_of_a_limit_that_ends_a_validation_stays()
    {
        var fields = string.Join(' ', Enumerable.Range(1, 500).Select(n => $"a: text(n: {n})"));
        var response = await Engine((_, _) => "x", new EngineOptions { MaxMergingSteps = 1_000, MaxAliases = 1_000 })
            .ExecuteAsync(
                new GraphQLRequest($"{{ {fields} }}"), Delegated.NoServices.Instance, TestContext.Current.CancellationToken);
        Assert.Equal("MERGING_TOO_EXPENSIVE", Codes(response)[^1]);
    }

    [Fact]
    public async Task A_fault_is_told_to_the_log_and_only_what_the_log_allows_to_the_client()
    {
        var faults = new List<Exception>();
        var options = new EngineOptions
        {
            OnFault = exception =>
            {
                faults.Add(exception);
                return new("Look it up.") { Extensions = new Dictionary<string, object?> { ["trace"] = "4bf9", ["n"] = 1.5f } };
            },
        };
        var json = await RunAsync("{ text }", (_, _) => throw new InvalidOperationException("secret"), options);
        Assert.Equal(["secret"], faults.Select(fault => fault.Message));
        Assert.Equal(
            """{"errors":[{"message":"Look it up.","locations":[{"line":1,"column":3}],"path":["text"],"""
            + "\"extensions\":{\"trace\":\"4bf9\",\"n\":1.5}}],\"data\":{\"text\":null}}",
            json);
    }

    [Fact]
    public async Task An_exception_of_one_parent_leaves_the_others()
    {
        var json = await RunAsync("{ items { id } }", (call, parent) => call.Field.Definition.Name is "items"
            ? new object[] { 1, 2, 3 }
            : call.Parents[parent] is 2 ? throw new ResolverException("Not two.") : call.Parents[parent]);
        Assert.Equal(
            """{"errors":[{"message":"Not two.","locations":[{"line":1,"column":11}],"path":["items",1,"id"]}],"""
            + "\"data\":{\"items\":[{\"id\":1},{\"id\":null},{\"id\":3}]}}",
            json);
    }

    [Fact]
    public async Task A_resolver_can_put_one_parent_in_error()
    {
        var json = await RunAsync("{ items { id } }", (call, parent) =>
        {
            if (call.Field.Definition.Name is "items")
            {
                return new object[] { 1, 2 };
            }

            Assert.Throws<ArgumentOutOfRangeException>(() => call.Fail(2, new("There is no third.")));
            call.Fail(1, new("Not this one."));
            return call.Parents[parent];
        });
        Assert.Equal(
            """{"errors":[{"message":"Not this one.","locations":[{"line":1,"column":11}],"path":["items",1,"id"]}],"""
            + "\"data\":{\"items\":[{\"id\":1},{\"id\":null}]}}",
            json);
    }

    [Fact]
    public async Task A_cancelled_request_throws()
    {
        using var cancellation = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await RunAsync(
            "{ text }",
            (call, _) =>
            {
                cancellation.Cancel();
                call.Request.CancellationToken.ThrowIfCancellationRequested();
                return null;
            },
            cancellationToken: cancellation.Token));
    }

    [Fact]
    public async Task A_cancellation_that_is_not_the_requests_is_a_fault() => Assert.Equal(
        """{"errors":[{"message":"Unexpected error.","locations":[{"line":1,"column":3}],"path":["text"],"extensions":"""
        + """{"code":"INTERNAL"}}],"data":{"text":null}}""",
        await RunAsync("{ text }", (_, _) => throw new OperationCanceledException("of a call to elsewhere")));

    public static TheoryData<Refusal, RequestFailure, string> Refusals => new()
    {
        { Refusal.Unauthenticated("Not today."), RequestFailure.Unauthenticated, """{"code":"UNAUTHENTICATED"}""" },
        { Refusal.Forbidden("Not today."), RequestFailure.Forbidden, """{"code":"FORBIDDEN"}""" },
        { Refusal.RateLimited("Not today.", 7), RequestFailure.RateLimited, """{"code":"RATE_LIMITED","retryAfter":7}""" },
        {
            Refusal.Unavailable(new GraphQLError("Not today.").WithCode("AWAY")),
            RequestFailure.Unavailable,
            """{"code":"AWAY"}"""
        },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task An_operation_that_the_host_refuses_does_not_run(
        Refusal refusal, RequestFailure failure, string extensions)
    {
        List<string> asked = [];
        var called = 0;
        var engine = Engine((_, _) => ++called, new EngineOptions
        {
            OnOperation = (plan, _) =>
            {
                asked.Add($"{plan.Operation.Operation}: {string.Join(", ", plan.Fields.Select(field => field.ResponseKey))}");
                return plan.Operation.Operation is OperationType.Mutation ? refusal : null;
            },
        });

        var refused = await engine.ExecuteAsync(
            new GraphQLRequest("mutation ($no: Boolean! = false) { a: change b: change @include(if: $no) }"),
            Delegated.NoServices.Instance,
            TestContext.Current.CancellationToken);
        var answered = await engine.ExecuteAsync(
            new GraphQLRequest("{ text }"), Delegated.NoServices.Instance, TestContext.Current.CancellationToken);

        Assert.Equal(failure, refused.Failure);
        Assert.Equal(
            $$$"""{"errors":[{"message":"Not today.","extensions":{{{extensions}}}}]}""", Newsroom.Json(refused));
        Assert.Equal(RequestFailure.None, answered.Failure);
        Assert.Equal(["Mutation: a", "Query: text"], asked);
        Assert.Equal(1, called);
    }

    [Fact]
    public async Task The_host_is_not_asked_about_what_cannot_run()
    {
        var engine = Engine((_, _) => "x", new EngineOptions { OnOperation = (_, _) => throw new InvalidOperationException() });
        var response = await engine.ExecuteAsync(
            new GraphQLRequest("{ no }"), Delegated.NoServices.Instance, TestContext.Current.CancellationToken);
        Assert.Equal(RequestFailure.Validation, response.Failure);
    }

    [Fact]
    public void Options_out_of_range_are_refused_by_name_and_range()
    {
        Refuses(new EngineOptions { MaxOperationDepth = 501 }, "The field MaxOperationDepth must be between 1 and 500.");
        Refuses(new EngineOptions { MaxAliases = -1 }, "The field MaxAliases must be between 0 and 1000000.");
        Refuses(new EngineOptions { DocumentCacheSize = 0 }, "The field DocumentCacheSize must be between 1 and 1000000.");

        static void Refuses(EngineOptions options, string message) =>
            Assert.Equal(message, Assert.Throws<ValidationException>(() => Engine((_, _) => null, options)).Message);
    }

    private static object?[] Codes(GraphQLResponse response) =>
        [.. response.Errors.Select(error => error.Extensions?["code"])];

    private static GraphQLEngine Engine(Func<FieldCall, int, object?> resolve, EngineOptions? options = null) =>
        new(Delegated.Of(_schema, resolve), options ?? new EngineOptions());

    private static async Task<string> RunAsync(
        string document,
        Func<FieldCall, int, object?> resolve,
        EngineOptions? options = null,
        CancellationToken? cancellationToken = null) =>
        Newsroom.Json(await Engine(resolve, options).ExecuteAsync(
            new GraphQLRequest(document),
            Delegated.NoServices.Instance,
            cancellationToken ?? TestContext.Current.CancellationToken));
}
