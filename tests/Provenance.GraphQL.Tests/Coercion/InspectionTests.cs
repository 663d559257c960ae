using System.Text.Json;
using Provenance.GraphQL.Coercion;

namespace Provenance.GraphQL.Tests.Coercion;

public sealed class InspectionTests
{
    // Texts that the reference implementation's inspect gives.
    [Theory]
    [InlineData("null", "null")]
    [InlineData("\"a\\\"\\\\\\n\\u0001é\"", "\"a\\\"\\\\\\n\\u0001é\"")]
    [InlineData("[]", "[]")]
    [InlineData("{}", "{}")]
    [InlineData("{\"a\":{\"b\":1.0},\"c\":[true]}", "{ a: { b: 1 }, c: [true] }")]
    [InlineData("[[[[1]]]]", "[[[Array]]]")]
    [InlineData("{\"a\":{\"b\":{\"c\":{\"d\":1}}}}", "{ a: { b: [Object] } }")]
    [InlineData("[1,2,3,4,5,6,7,8,9,10,11]", "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, ... 1 more item]")]
    [InlineData("[1,2,3,4,5,6,7,8,9,10,11,12]", "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, ... 2 more items]")]
    public void A_json_value_is_shown_shortly(string json, string expected)
    {
        using var document = JsonDocument.Parse(json);

        Assert.Equal(expected, Inspection.Of(document.RootElement));
    }

    [Fact]
    public void A_clr_value_is_shown_likewise()
    {
        var value = new OrderedDictionary<string, object?> { ["a"] = new object?[] { 1, null }, ["b"] = new object() };

        Assert.Equal("{ a: [1, null], b: [Object] }", Inspection.Of(value));
    }
}
