using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Planning.Cost;
using Provenance.GraphQL.Schema;
using Provenance.GraphQL.Tests.Execution;

namespace Provenance.GraphQL.Tests.Planning.Cost;

public sealed class CostEstimateTests
{
    private const string Directives = """
        directive @cost(weight: String!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | OBJECT | SCALAR
        directive @listSize(
          assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true
        ) on FIELD_DEFINITION
        directive @costPer(argument: String!, weight: String!) repeatable on FIELD_DEFINITION
        directive @costPerCall(weight: String!) on FIELD_DEFINITION
        """;

    private static readonly GraphQLSchema _schema = Build("""
        type Query {
          items(first: Int = 5, last: Int): Items!
            @listSize(slicingArguments: ["first", "last"], sizedFields: ["nodes"], requireOneSlicingArgument: false)
          list(n: Int): [Item!]! @listSize(assumedSize: 7, slicingArguments: ["n"])
          sized(by: By): [Item!]! @listSize(slicingArguments: ["by.n"], requireOneSlicingArgument: false)
          assumed: [Item!]! @listSize(assumedSize: 7)
          plain: [Item!]!
          grid: [[Item!]!]!
          self(n: Int): [Query!]! @listSize(slicingArguments: ["n"])
          heavy(by: By, text: String @cost(weight: "0.5")): Item @cost(weight: "10")
          work(by: By! = {}, of: [Int!]): Item @cost(weight: "2") @costPer(argument: "by.n", weight: "0.5") @costPer(argument: "of", weight: "3")
          dear: Dear
          any: Any
        }
        type Items { nodes: [Item!]! total: Int! }
        type Item { id: ID item: Item whole: Item @costPerCall(weight: "100") }
        type Big @cost(weight: "5") { id: ID }
        union Any = Item | Big
        scalar Dear @cost(weight: "3")
        input By { n: Int = 4 }
        """);

    // Worked out by hand: the query root is one value; a list without a size has ten.
    [Theory]
    [InlineData("{ __typename }", 0, 1)]
    [InlineData("{ plain { id } }", 1, 11)]
    [InlineData("{ plain { ... @defer { id } } }", 1, 21)]
    [InlineData("{ assumed { id } }", 1, 8)]
    [InlineData("{ grid { id } }", 1, 101)]
    [InlineData("{ items { nodes { id } } }", 2, 7)]
    [InlineData("{ items(first: 3) { nodes { item { id } } } }", 5, 8)]
    [InlineData("{ items(first: 2, last: 4) { total nodes { id } } }", 2, 6)]
    [InlineData("{ items(first: -1) { nodes { id } } }", 2, 2)]
    [InlineData("{ items(first: 3) { ...N } } fragment N on Items { ... { nodes { id } } }", 2, 5)]
    [InlineData("{ list(n: 3) { id } }", 1, 4)]
    [InlineData("{ sized { id } }", 1, 11)]
    [InlineData("{ sized(by: {}) { id } }", 2, 5)]
    [InlineData("{ sized(by: { n: 2 }) { id } }", 2, 3)]
    [InlineData("{ heavy { id } }", 10, 2)]
    [InlineData("{ heavy(by: {}, text: \"\") { id } }", 11.5, 2)]
    [InlineData("{ work { id } }", 4, 2)]
    [InlineData("{ work(by: { n: 100 }) { id } }", 53, 2)]
    [InlineData("{ work(by: { n: -100 }) { id } }", 3, 2)]
    [InlineData("{ work(of: [1, 2, 3]) { id } }", 13, 2)]
    [InlineData("{ plain { whole { id } } }", 111, 21)]
    [InlineData("{ plain { whole { id } again: whole { id } } }", 221, 31)]
    [InlineData("{ dear }", 0, 4)]
    [InlineData("{ any { __typename } }", 1, 6)]
    [InlineData("{ ...F ...F } fragment F on Query { plain { id } }", 2, 21)]
    [InlineData("{ a: plain { item { item { id } } } }", 21, 31)]
    public void Selections_count_as_often_as_the_lists_above_them_are_long(string document, double fields, double types)
    {
        var (cost, error, dependsOnVariables) = Estimate(document, []);
        Assert.Null(error);
        Assert.False(dependsOnVariables);
        Assert.Equal(new OperationCost(fields, types), cost);
    }

    [Theory]
    [InlineData("query ($n: Int) { items(first: $n) { nodes { id } } }", 6, 8)]
    [InlineData("query ($n: Int) { items(first: $n) { nodes { id } } }", null, 7)]
    [InlineData("query ($n: Int) { sized(by: { n: $n }) { id } }", 6, 7)]
    [InlineData("query ($n: Int) { work(by: { n: $n }) { id } }", 6, 2)]
    public void Variables_say_how_long_a_list_is(string document, int? n, double types)
    {
        var (cost, _, dependsOnVariables) = Estimate(document, n is null ? [] : new() { ["n"] = n });
        Assert.True(dependsOnVariables);
        Assert.Equal(types, cost.Types);
    }

    [Fact]
    public void Lists_longer_than_any_number_still_cost_a_finite_sum()
    {
        var nested = string.Concat(Enumerable.Repeat("self(n: 2147483647) { ", 60));
        var (cost, _, _) = Estimate($"{{ self(n: 0) {{ id: __typename }} {nested} __typename {new string('}', 61)}", []);
        Assert.InRange(cost.Types, 1e15, 1e16);
        Assert.Equal(1, Estimate($"{{ self(n: 0) {{ {nested} __typename {new string('}', 62)}", []).Cost.Types);
    }

    [Fact]
    public void A_list_whose_length_must_be_given_is_refused_without() => Assert.Equal(
        "Field \"Query.list\" needs exactly one of the arguments \"n\".",
        Estimate("{ list { id } }", []).Error?.Message);

    [Fact]
    public async Task An_operation_over_the_limit_is_refused_and_the_cost_is_told_on_demand()
    {
        var engine = new GraphQLEngine(
            Delegated.Of(_schema, (_, _) => Array.Empty<object>()), new EngineOptions { MaxTypeCost = 11, MaxFieldCost = 1 });

        Assert.Equal(
            """{"data":{"plain":[]},"extensions":{"cost":{"fieldCost":1,"typeCost":11}}}""",
            await RunAsync("{ plain { id } }"));
        Assert.Contains("\"typeCost\":12", await RunAsync("{ list(n: 11) { id } }"), StringComparison.Ordinal);
        Assert.Contains(
            "The operation's type cost is 12, more than 11; ask for shorter lists or fewer fields.",
            await RunAsync("{ list(n: 11) { id } }"),
            StringComparison.Ordinal);
        Assert.Contains("\"code\":\"COST_TOO_HIGH\"", await RunAsync("{ items { nodes { id } } }"), StringComparison.Ordinal);

        async Task<string> RunAsync(string document) => Newsroom.Json(await engine.ExecuteAsync(
            new GraphQLRequest(document) { ReportCost = true },
            Delegated.NoServices.Instance,
            TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_weight_that_is_no_number_is_refused() => Assert.Contains(
        "The weight \"heavy\" is no number.",
        Assert.Throws<ArgumentException>(() => new GraphQLEngine(
            Delegated.Of(Build("type Query { a: Int @cost(weight: \"heavy\") }"), (_, _) => null), new EngineOptions())).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_price_of_an_argument_that_is_not_there_is_refused() => Assert.Contains(
        "Query.a has no argument \"by.n\" that could have a price.",
        Assert.Throws<ArgumentException>(() => new GraphQLEngine(
            Delegated.Of(Build("type Query { a(n: Int): Int @costPer(argument: \"by.n\", weight: \"1\") }"), (_, _) => null),
            new EngineOptions())).Message,
        StringComparison.Ordinal);

    private static GraphQLSchema Build(string sdl)
    {
        var result = SchemaBuilder.Build([new SourceText(Directives), new SourceText(sdl)]);
        Assert.Empty(result.Errors);
        return result.Schema!;
    }

    private static (OperationCost Cost, GraphQLError? Error, bool DependsOnVariables) Estimate(
        string text, Dictionary<string, object?> variables)
    {
        var document = GraphQLParser.Parse(new SourceText(text)).Document!;
        var fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(each => each.Name.Value);
        var estimate = new CostEstimate(_schema, fragments, variables, defaultListSize: 10);
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        return (estimate.Of(operation, _schema.QueryType!), estimate.Error, estimate.DependsOnVariables);
    }
}
