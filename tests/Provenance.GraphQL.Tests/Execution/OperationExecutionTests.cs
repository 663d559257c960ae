using Provenance.GraphQL.Binding;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Tests.Execution;

public sealed class OperationExecutionTests
{
    [Fact]
    public async Task A_level_asks_a_field_once_for_all_types_and_parents_together()
    {
        var calls = new NewsroomCalls();
        var json = await Newsroom.RunAsync("{ sources { name cites { name cites { id } } } }", calls);
        Assert.Equal(["cites of 4", "cites of 3"], calls.Log);
        Assert.StartsWith("""{"data":{"sources":[{"name":"HuffPost","cites":[{"name":"BBC","cites":[{"id":"officials"}]}""", json);
    }

    [Theory]
    [InlineData(
        """{ b: outlet(id: "bbc") { n: name __typename tone } a: outlet(id: "none") { name } }""",
        """{"data":{"b":{"n":"BBC","__typename":"Outlet","tone":"VERY_CRITICAL"},"a":null}}""")]
    [InlineData(
        "{ search { __typename ... on Source { name } ... on Official { rank } ...O } } fragment O on Outlet { motto name }",
        """{"data":{"search":[{"__typename":"Official","name":"Western officials","rank":7},{"__typename":"Outlet","name":"BBC","motto":"Informs"}]}}""")]
    [InlineData(
        """{ echo(filter: { words: "one", nested: {} }) }""",
        """{"data":{"echo":"Neutral [one] Neutral"}}""")]
    [InlineData("{ odd(by: { tone: VERY_CRITICAL }) }", """{"data":{"odd":"VERY_CRITICAL"}}""")]
    [InlineData("{ outlets(first: 1) { id } }", """{"data":{"outlets":[{"id":"huffpost"}]}}""")]
    [InlineData(
        """{ __type(name: "Tone") { kind enumValues { name } } __schema { queryType { name } } }""",
        """{"data":{"__type":{"kind":"ENUM","enumValues":[{"name":"NEUTRAL"},{"name":"VERY_CRITICAL"}]},"__schema":{"queryType":{"name":"Query"}}}}""")]
    public async Task Answers(string document, string expected) =>
        Assert.Equal(expected, await Newsroom.RunAsync(document));

    [Fact]
    public async Task A_null_where_none_is_allowed_moves_on_to_the_nearest_nullable_parent() => Assert.Equal(
        """{"errors":[{"message":"Cannot return null for non-nullable field Outlet.motto.","locations":[{"line":1,"column":43}],"path":["source","motto"],"extensions":{"code":"INTERNAL"}}],"data":{"source":null}}""",
        await Newsroom.RunAsync("""{ source(id: "ap") { name ... on Outlet { motto } } }"""));

    [Fact]
    public async Task A_null_that_reaches_the_root_leaves_no_data() => Assert.Equal(
        """{"errors":[{"message":"Cannot return null for non-nullable field Outlet.motto.","locations":[{"line":1,"column":23}],"path":["outlets",2,"motto"],"extensions":{"code":"INTERNAL"}}],"data":null}""",
        await Newsroom.RunAsync("{ outlets(first: 3) { motto } }"));

    [Fact]
    public async Task An_expected_error_is_told_and_an_unexpected_one_is_masked() => Assert.Equal(
        """{"errors":[{"message":"Ask later.","locations":[{"line":1,"column":3}],"path":["failing"],"extensions":{"code":"LATER"}},"""
        + """{"message":"Unexpected error.","locations":[{"line":1,"column":11}],"path":["brokenList"],"extensions":{"code":"INTERNAL"}}],"data":{"failing":null,"brokenList":null}}""",
        await Newsroom.RunAsync("{ failing brokenList { id } }"));

    [Fact]
    public async Task Top_level_fields_of_a_mutation_run_in_order()
    {
        var calls = new NewsroomCalls();
        var json = await Newsroom.RunAsync("""mutation { a: add(name: "a") r: addThenRead { value } b: add(name: "b") }""", calls);
        Assert.Equal("""{"data":{"a":1,"r":{"value":2},"b":3}}""", json);
        Assert.Equal(["a", "b"], calls.Log);
    }

    [Theory]
    [InlineData("true", """{"data":{"outlet":{"name":"BBC"}}}""")]
    [InlineData("false", """{"data":{"outlet":{"id":"bbc","name":"BBC"}}}""")]
    public async Task Skip_and_include_follow_the_variables(string skip, string expected) => Assert.Equal(
        expected,
        await Newsroom.RunAsync(
            """query ($skip: Boolean!) { outlet(id: "bbc") { id @skip(if: $skip) ... @include(if: true) { name } } }""",
            variables: $$"""{"skip": {{skip}}}"""));

    [Fact]
    public async Task A_cancelled_request_waits_for_the_calls_that_still_run()
    {
        var queries = new CancelledQueries();
        var schema = SchemaBuilder.Build([new SourceText("type Query { cancels: Int  slow: Int }")]).Schema!;
        var binding = new SchemaBinder(schema).AddResolvers(typeof(CancelledQueries)).Bind();
        Assert.True(binding.Succeeded, binding.Report());
        var running = new GraphQLEngine(binding.Schema, new EngineOptions())
            .ExecuteAsync(new GraphQLRequest("{ cancels slow }"), new Services(queries), queries.Cancellation.Token)
            .AsTask();
        Assert.True(queries.Cancellation.IsCancellationRequested);
        Assert.False(running.IsCompleted);
        queries.Gate.SetResult();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.True(queries.HasEnded);
    }

    /// <summary>One resolver cancels the request, and the other does not listen.</summary>
    private sealed class CancelledQueries
    {
        public CancellationTokenSource Cancellation { get; } = new();

        public TaskCompletionSource Gate { get; } = new();

        public bool HasEnded { get; private set; }

        public int? Cancels()
        {
            Cancellation.Cancel();
            throw new OperationCanceledException(Cancellation.Token);
        }

        public async Task<int?> Slow()
        {
            await Gate.Task;
            HasEnded = true;
            return 1;
        }
    }

    private sealed class Services(CancelledQueries queries) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(CancelledQueries) ? queries : null;
    }
}
