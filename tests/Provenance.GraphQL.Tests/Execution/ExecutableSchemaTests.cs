using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Tests.Execution;

public sealed class ExecutableSchemaTests
{
    private const string Sdl = """
        type Query { hit: Hit  source: Source }
        union Hit = Outlet | Person
        interface Source { id: Int }
        type Outlet implements Source { id: Int }
        type Person { id: Int }
        """;

    // All but the first are the reference implementation's messages; its first speaks of functions this engine has not.
    [Theory]
    [InlineData(
        null,
        "Abstract type \\\"Source\\\" must resolve to an Object type at runtime for field \\\"Query.source\\\". "
        + "No object type is known for a value of type Dictionary`2.")]
    [InlineData("Nobody", "Abstract type \\\"Source\\\" was resolved to a type \\\"Nobody\\\" that does not exist inside the schema.")]
    [InlineData("Hit", "Abstract type \\\"Source\\\" was resolved to a non-object type \\\"Hit\\\".")]
    [InlineData("Person", "Runtime Object type \\\"Person\\\" is not a possible type for \\\"Source\\\".")]
    public async Task A_value_of_no_possible_type_is_an_error(string? typeName, string message) => Assert.Equal(
        $$$"""{"errors":[{"message":"{{{message}}}","locations":[{"line":1,"column":3}],"path":["source"],"extensions":{"code":"INTERNAL"}}],"data":{"source":null}}""",
        await Delegated.RunAsync(Sdl, "{ source { id } }", new Dictionary<string, object?>
        {
            ["source"] = new Dictionary<string, object?> { ["__typename"] = typeName },
        }));

    [Fact]
    public async Task A_value_of_a_possible_type_is_an_object_of_it() => Assert.Equal(
        """{"data":{"hit":{"__typename":"Person","id":4}}}""",
        await Delegated.RunAsync(Sdl, "{ hit { __typename ... on Person { id } } }", new Dictionary<string, object?>
        {
            ["hit"] = new Dictionary<string, object?> { ["__typename"] = "Person", ["id"] = 4 },
        }));

    [Fact]
    public void Every_field_needs_a_resolver()
    {
        var exception = Assert.Throws<ArgumentException>(() => new ExecutableSchema(
            Newsroom.Schema, new Dictionary<(ObjectType, string), FieldResolver>(), _ => null));
        Assert.StartsWith("No resolver for Query.outlet, Query.outlets, ", exception.Message, StringComparison.Ordinal);
    }
}
