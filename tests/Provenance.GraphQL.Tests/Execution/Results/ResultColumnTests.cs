using System.Text.Json;
using Provenance.GraphQL.Errors;

namespace Provenance.GraphQL.Tests.Execution.Results;

/// <summary>Which nulls move on to their parents, and which errors are told, in which order. The expected responses are
/// worked out by hand from section 6.4.4 of the specification.</summary>
public sealed class ResultColumnTests
{
    private const string Sdl = """
        type Query {
          n: Node  m: Node!
          rows: [[Int]]  rowsA: [[Int!]]  rowsB: [[Int]!]  rowsC: [[Int!]!]  rowsD: [[Int!]!]!
          nodes: [Node!]  maybes: [Node]
        }
        type Node { a: Int  b: Int!  n: Node  m: Node!  nodes: [Node!]! }
        """;

    [Theory]
    [InlineData("rows", "[[1,null],null]", """[[1,null],null]""")]
    [InlineData("rowsA", "[[1,null],[2],null]", """[null,[2],null]""", "rowsA,0,1")]
    [InlineData("rowsB", "[[1,null],null]", "null", "rowsB,1")]
    [InlineData("rowsC", "[[1],[2,null],[null]]", "null", "rowsC,1,1")]
    [InlineData("rowsA", "[[1,null,null],[null]]", "[null,null]", "rowsA,0,1", "rowsA,1,0")]
    public async Task A_null_in_lists_of_lists_moves_on_to_the_nearest_list_that_may_be_null(
        string field, string value, string expected, params string[] paths)
    {
        using var json = JsonDocument.Parse(await Delegated.RunAsync(
            Sdl, $"{{ {field} }}", new Dictionary<string, object?> { [field] = Lists(JsonElement.Parse(value)) }));
        Assert.Equal(expected, json.RootElement.GetProperty("data").GetProperty(field).GetRawText());
        Assert.Equal(paths, Paths(json));
    }

    [Fact]
    public async Task A_null_that_no_list_may_take_leaves_no_data() => Assert.Equal(
        """{"errors":[{"message":"Cannot return null for non-nullable field Query.rowsD.","locations":[{"line":1,"column":3}],"""
        + "\"path\":[\"rowsD\",0,0],\"extensions\":{\"code\":\"INTERNAL\"}}],\"data\":null}",
        await Delegated.RunAsync(
            Sdl, "{ rowsD }", new Dictionary<string, object?> { ["rowsD"] = new[] { new int?[] { null } } }));

    [Fact]
    public async Task Errors_come_in_the_order_of_the_response_and_stop_at_the_null_that_moves_on()
    {
        var root = Node(a: Boom("root a"), n: Node(
            a: Boom("n.a"),
            b: null,
            n: Node(a: Boom("never told, for it stands behind a null that moves on"))));
        root["maybes"] = new object?[] { Node(a: Boom("0.a"), b: 1), null, Node(a: Boom("2.a"), b: null) };
        using var json = JsonDocument.Parse(await Delegated.RunAsync(
            Sdl, "{ maybes { a b } n { a b n { a } } }", root));
        Assert.Equal(["maybes,0,a", "maybes,2,a", "maybes,2,b", "n,a", "n,b"], Paths(json));
        Assert.Equal(
            """{"maybes":[{"a":null,"b":1},null,null],"n":null}""", json.RootElement.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task A_null_moves_on_through_objects_and_lists_that_may_not_be_null() => Assert.Equal(
        """{"errors":[{"message":"Cannot return null for non-nullable field Node.b.","locations":[{"line":1,"column":23}],"""
        + "\"path\":[\"n\",\"m\",\"nodes\",1,\"b\"],\"extensions\":{\"code\":\"INTERNAL\"}}],\"data\":{\"n\":null}}",
        await Delegated.RunAsync(Sdl, "{ n { a m { nodes { a b } } } }", new Dictionary<string, object?>
        {
            ["n"] = new Dictionary<string, object?>
            {
                ["m"] = new Dictionary<string, object?> { ["nodes"] = new[] { Node(b: 1), Node(b: null) } },
            },
        }));

    [Fact]
    public async Task An_error_of_one_item_leaves_the_others() => Assert.Equal(
        """{"errors":[{"message":"Lost.","locations":[{"line":1,"column":3}],"path":["maybes",1]}],"""
        + "\"data\":{\"maybes\":[{\"b\":1},null,{\"b\":1}]}}",
        await Delegated.RunAsync(Sdl, "{ maybes { b } }", new Dictionary<string, object?>
        {
            ["maybes"] = new object[] { Node(b: 1), new ResolverException("Lost."), Node(b: 1) },
        }));

    [Fact]
    public async Task What_is_no_list_is_an_error_where_a_list_is_expected() => Assert.Equal(
        """{"errors":[{"message":"Expected Iterable, but did not find one for field \"Query.nodes\".","""
        + "\"locations\":[{\"line\":1,\"column\":3}],\"path\":[\"nodes\"],\"extensions\":{\"code\":\"INTERNAL\"}}],\"data\":{\"nodes\":null}}",
        await Delegated.RunAsync(Sdl, "{ nodes { a } }", new Dictionary<string, object?> { ["nodes"] = "text" }));

    private static ResolverException Boom(string message) => new(message);

    private static Dictionary<string, object?> Node(object? a = null, object? b = null, object? n = null) =>
        new() { ["a"] = a, ["b"] = b, ["n"] = n };

    private static object? Lists(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().Select(Lists).ToArray(),
        JsonValueKind.Number => json.GetInt32(),
        _ => null,
    };

    private static IEnumerable<string> Paths(JsonDocument json) =>
        !json.RootElement.TryGetProperty("errors", out var errors) ? [] : errors.EnumerateArray()
            .Select(error => string.Join(',', error.GetProperty("path").EnumerateArray()));
}
