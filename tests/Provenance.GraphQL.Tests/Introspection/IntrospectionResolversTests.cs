using Provenance.GraphQL.Tests.Execution;

namespace Provenance.GraphQL.Tests.Introspection;

/// <summary>The fields of the introspection types (specification, section 4.2).</summary>
public sealed class IntrospectionResolversTests
{
    private const string Sdl = """"
        "All of it." schema { query: Query mutation: Change }
        type Query implements Named { name: String!  all: [Query!]!  any: Any  old(by: In = {a: [1, 2], text: "x"}): Int @deprecated(reason: "Slow.") }
        type Change { rename(to: String! = "a\nb", was: [Int] @deprecated): Query }
        "Has a name." interface Named { name: String! }
        union Any = Query | Change
        enum Tone { CALM LOUD @deprecated }
        input In { a: [Int!]!  text: String = """b"""  tone: Tone @deprecated(reason: "Shown.") }
        input One @oneOf { a: Int  b: ID }
        scalar Url @specifiedBy(url: "https://url.spec.whatwg.org/")
        directive @mark(n: Int = 3) repeatable on FIELD | QUERY
        """";

    [Theory]
    [InlineData(
        "{ __schema { description queryType { name } mutationType { name } subscriptionType { name } } }",
        """{"__schema":{"description":"All of it.","queryType":{"name":"Query"},"mutationType":{"name":"Change"},"subscriptionType":null}}""")]
    [InlineData(
        """{ __type(name: "Named") { kind name description interfaces { name } possibleTypes { name } specifiedByURL isOneOf ofType { name } } }""",
        """{"__type":{"kind":"INTERFACE","name":"Named","description":"Has a name.","interfaces":[],"possibleTypes":[{"name":"Query"}],"specifiedByURL":null,"isOneOf":null,"ofType":null}}""")]
    [InlineData(
        """{ __type(name: "Any") { kind fields { name } possibleTypes { name } } }""",
        """{"__type":{"kind":"UNION","fields":null,"possibleTypes":[{"name":"Query"},{"name":"Change"}]}}""")]
    [InlineData(
        """{ __type(name: "Query") { interfaces { name } fields { name type { kind name ofType { kind ofType { kind ofType { name } } } } } } }""",
        """{"__type":{"interfaces":[{"name":"Named"}],"fields":[{"name":"name","type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"SCALAR","ofType":null}}},{"name":"all","type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"LIST","ofType":{"kind":"NON_NULL","ofType":{"name":"Query"}}}}},{"name":"any","type":{"kind":"UNION","name":"Any","ofType":null}}]}}""")]
    [InlineData(
        """{ __type(name: "Change") { fields { args { name defaultValue } all: args(includeDeprecated: true) { name isDeprecated deprecationReason } } } }""",
        """{"__type":{"fields":[{"args":[{"name":"to","defaultValue":"\"a\\nb\""}],"all":[{"name":"to","isDeprecated":false,"deprecationReason":null},{"name":"was","isDeprecated":true,"deprecationReason":"No longer supported"}]}]}}""")]
    [InlineData(
        """{ __type(name: "Tone") { enumValues { name } all: enumValues(includeDeprecated: true) { name isDeprecated } } }""",
        """{"__type":{"enumValues":[{"name":"CALM"}],"all":[{"name":"CALM","isDeprecated":false},{"name":"LOUD","isDeprecated":true}]}}""")]
    [InlineData(
        """{ __type(name: "In") { isOneOf inputFields { name defaultValue } all: inputFields(includeDeprecated: true) { name deprecationReason } } }""",
        """{"__type":{"isOneOf":false,"inputFields":[{"name":"a","defaultValue":null},{"name":"text","defaultValue":"\"\"\"b\"\"\""}],"all":[{"name":"a","deprecationReason":null},{"name":"text","deprecationReason":null},{"name":"tone","deprecationReason":"Shown."}]}}""")]
    [InlineData("""{ __type(name: "One") { isOneOf } }""", """{"__type":{"isOneOf":true}}""")]
    [InlineData(
        """{ __type(name: "Url") { kind specifiedByURL } }""",
        """{"__type":{"kind":"SCALAR","specifiedByURL":"https://url.spec.whatwg.org/"}}""")]
    [InlineData("""{ __type(name: "Nobody") { kind } }""", """{"__type":null}""")]
    public async Task A_field_tells_what_the_schema_says(string document, string expected) =>
        Assert.Equal($"{{\"data\":{expected}}}", await RunAsync(document));

    [Fact]
    public async Task A_deprecated_field_is_told_when_asked_for() => Assert.Contains(
        """{"name":"old","isDeprecated":true,"deprecationReason":"Slow.","args":[{"defaultValue":"{ a: [1, 2], text: \"x\" }"}]}""",
        await RunAsync(
            """{ __type(name: "Query") { fields(includeDeprecated: true) { name isDeprecated deprecationReason args { defaultValue } } } }"""),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_directive_tells_its_locations_and_arguments() => Assert.Contains(
        """{"name":"mark","isRepeatable":true,"locations":["FIELD","QUERY"],"args":[{"name":"n","defaultValue":"3"}]}""",
        await RunAsync("{ __schema { directives { name isRepeatable locations args { name defaultValue } } } }"),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_query_root_that_is_met_again_introspects_once_for_each_parent() => Assert.Equal(
        """{"data":{"all":[{"__type":{"name":"Tone"},"__schema":{"queryType":{"name":"Query"}}},{"__type":{"name":"Tone"},"__schema":{"queryType":{"name":"Query"}}}]}}""",
        await RunAsync("""{ all { __type(name: "Tone") { name } __schema { queryType { name } } } }"""));

    private static async Task<string> RunAsync(string document)
    {
        var query = new Dictionary<string, object?> { ["__typename"] = "Query" };
        return await Delegated.RunAsync(Sdl, document, new Dictionary<string, object?> { ["all"] = new[] { query, query } });
    }
}
