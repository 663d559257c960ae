using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Planning;
using Provenance.GraphQL.Tests.Planning;

namespace Provenance.GraphQL.Tests.Execution;

public sealed class IntrospectionAnswersTests
{
    [Theory]
    [InlineData("{ __typename }", true)]
    [InlineData("{ name: __typename __schema { types { name } } __type(name: \"Outlet\") { kind } }", true)]
    [InlineData("{ ...F } fragment F on Query { __typename @include(if: true) }", true)]
    [InlineData("{ __typename echo }", false)]
    [InlineData("{ outlets { __typename } }", false)]
    [InlineData("query ($asked: Boolean = true) { __typename @include(if: $asked) }", false)]
    [InlineData("query ($name: String!) { __type(name: $name) { kind } }", false)]
    public async Task Only_what_depends_on_nothing_but_the_schema_is_kept(string document, bool isKept)
    {
        var answers = new IntrospectionAnswers(10_000);
        var plan = Plan(document);
        Assert.Null(answers.Find(plan));
        answers.Add(plan, await RunAsync("{ __typename }"));
        Assert.Equal(isKept, answers.Find(plan) is not null);
    }

    [Fact]
    public async Task An_answer_is_found_again_as_it_was_written()
    {
        const string Document = "{ __type(name: \"Tone\") { name enumValues { name } } __typename }";
        var answers = new IntrospectionAnswers(10_000);
        var (plan, response) = (Plan(Document), await RunAsync(Document));
        answers.Add(plan, response);
        Assert.Equal(
            """{"data":{"__type":{"name":"Tone","enumValues":[{"name":"NEUTRAL"},{"name":"VERY_CRITICAL"}]},"""
            + "\"__typename\":\"Query\"}}",
            Newsroom.Json(answers.Find(plan)!));
        Assert.Equal(Newsroom.Json(response), Newsroom.Json(answers.Find(plan)!));
    }

    [Fact]
    public async Task An_answer_over_the_limit_is_not_kept()
    {
        // {"__typename":"Query"} has 22 bytes, {"name":"Query"} has 16.
        var answers = new IntrospectionAnswers(21);
        var (longer, shorter) = (Plan("{ __typename }"), Plan("{ name: __typename }"));
        answers.Add(longer, await RunAsync("{ __typename }"));
        answers.Add(shorter, await RunAsync("{ name: __typename }"));
        Assert.Null(answers.Find(longer));
        Assert.NotNull(answers.Find(shorter));
    }

    [Fact]
    public async Task The_engine_gives_the_same_answer_again()
    {
        var engine = new GraphQLEngine(Plans.Schema, new EngineOptions());
        var request = new GraphQLRequest("{ __schema { queryType { name } } }");
        var cancellation = TestContext.Current.CancellationToken;
        var first = await engine.ExecuteAsync(request, Delegated.NoServices.Instance, cancellation);
        var second = await engine.ExecuteAsync(request, Delegated.NoServices.Instance, cancellation);
        Assert.Equal("""{"data":{"__schema":{"queryType":{"name":"Query"}}}}""", Newsroom.Json(first));
        Assert.Equal(Newsroom.Json(first), Newsroom.Json(second));
    }

    private static OperationPlan Plan(string document) => Plans.Prepare(document).PlanFor(new Dictionary<string, object?>());

    private static ValueTask<GraphQLResponse> RunAsync(string document) =>
        new GraphQLEngine(Plans.Schema, new EngineOptions()).ExecuteAsync(
            new GraphQLRequest(document), Delegated.NoServices.Instance, TestContext.Current.CancellationToken);
}
