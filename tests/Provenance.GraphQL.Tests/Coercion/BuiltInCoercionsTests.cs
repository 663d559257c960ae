using System.Text.Json;
using Provenance.GraphQL.Coercion;

namespace Provenance.GraphQL.Tests.Coercion;

public sealed class BuiltInCoercionsTests
{
    // Results computed with the reference implementation, version 17.
    [Theory]
    [InlineData("Int", "1", "1")]
    [InlineData("Int", "true", "1")]
    [InlineData("Int", "\"12\"", "12")]
    [InlineData("Int", "-2147483648", "-2147483648")]
    [InlineData("Float", "1.5", "1.5")]
    [InlineData("Float", "\"1.5\"", "1.5")]
    [InlineData("Float", "true", "1")]
    [InlineData("String", "\"a\"", "\"a\"")]
    [InlineData("String", "true", "\"true\"")]
    [InlineData("String", "1.5", "\"1.5\"")]
    [InlineData("Boolean", "true", "true")]
    [InlineData("Boolean", "0", "false")]
    [InlineData("ID", "\"a\"", "\"a\"")]
    [InlineData("ID", "7", "\"7\"")]
    public void A_json_value_becomes_a_result_of_the_type(string type, string json, string expected)
    {
        using var document = JsonDocument.Parse(json);

        Assert.True(BuiltInCoercions.ByName[type].TryCoerceResult(document.RootElement, out var result, out _));
        Assert.Equal(expected, JsonSerializer.Serialize(result));
    }

    // Messages computed with the reference implementation, version 17.
    [Theory]
    [InlineData("Int", "1.5", "Int cannot represent non-integer value: 1.5")]
    [InlineData("Int", "\"\"", "Int cannot represent non-integer value: \"\"")]
    [InlineData("Int", "\"a\"", "Int cannot represent non-integer value: \"a\"")]
    [InlineData("Int", "3000000000", "Int cannot represent non 32-bit signed integer value: 3000000000")]
    [InlineData("Int", "\"3000000000\"", "Int cannot represent non 32-bit signed integer value: \"3000000000\"")]
    [InlineData("Int", "[1]", "Int cannot represent non-integer value: [1]")]
    [InlineData("Float", "\"x\"", "Float cannot represent non numeric value: \"x\"")]
    [InlineData("String", "[1]", "String cannot represent value: [1]")]
    [InlineData("String", "{\"a\":1}", "String cannot represent value: { a: 1 }")]
    [InlineData("Boolean", "\"true\"", "Boolean cannot represent a non boolean value: \"true\"")]
    [InlineData("ID", "1.5", "ID cannot represent value: 1.5")]
    [InlineData("ID", "true", "ID cannot represent value: true")]
    public void A_json_value_of_another_type_is_refused(string type, string json, string message)
    {
        using var document = JsonDocument.Parse(json);

        Assert.False(BuiltInCoercions.ByName[type].TryCoerceResult(document.RootElement, out _, out var actual));
        Assert.Equal(message, actual);
    }

    public static TheoryData<string, object, object> NaturalValues => new()
    {
        { "Int", (short)7, 7 },
        { "Int", 7L, 7 },
        { "Int", 7m, 7 },
        { "Int", 7.0, 7 },
        { "Float", 7, 7 },
        { "Float", 9007199254740993L, 9007199254740993L },
        { "Float", 0.1m, 0.1m },
        { "Float", 0.1f, 0.1 },
        { "String", 7, "7" },
        { "String", 1.10m, "1.10" },
        { "String", new Uri("https://example.org/a"), "https://example.org/a" },
        { "Boolean", 1, true },
        { "ID", 7L, "7" },
        { "ID", Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), "0f8fad5b-d9cb-469f-a165-70867728950e" },
    };

    [Theory]
    [MemberData(nameof(NaturalValues), DisableDiscoveryEnumeration = true)]
    public void A_clr_value_becomes_a_result_of_the_type(string type, object value, object expected)
    {
        Assert.True(BuiltInCoercions.ByName[type].TryCoerceResult(value, out var result, out _));
        Assert.Equal(expected, result);
    }

    [Theory]
    [InlineData("Float", double.NaN, "Float cannot represent non numeric value: NaN")]
    [InlineData("String", double.PositiveInfinity, "String cannot represent value: Infinity")]
    [InlineData("Boolean", double.NaN, "Boolean cannot represent a non boolean value: NaN")]
    [InlineData("Int", double.NaN, "Int cannot represent non-integer value: NaN")]
    public void A_number_that_is_not_finite_is_refused(string type, double value, string message)
    {
        Assert.False(BuiltInCoercions.ByName[type].TryCoerceResult(value, out _, out var actual));
        Assert.Equal(message, actual);
    }
}
