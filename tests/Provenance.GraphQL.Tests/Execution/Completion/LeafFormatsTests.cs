using System.Reflection;
using System.Text;
using System.Text.Json;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Execution.Completion;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Tests.Execution.Completion;

public sealed class LeafFormatsTests
{
    private static readonly GraphQLSchema _schema = SchemaBuilder.Build([new SourceText("""
        type Query { int: Int  float: Float  text: String  id: ID  truth: Boolean  tone: Tone  any: Any }
        enum Tone { NEUTRAL VERY_CRITICAL }
        scalar Any
        """)]).Schema!;

    public static TheoryData<object, string, string> Written => new()
    {
        { 5, "Int", "5" },
        { int.MinValue, "Int", "-2147483648" },
        { 2147483647L, "Int", "2147483647" },
        { 7, "Float", "7" },
        { 1.5, "Float", "1.5" },
        { 1.0, "Float", "1" },
        { -0.0, "Float", "0" },
        { 1e300, "Float", "1E+300" },
        { 123456789012.0, "Float", "123456789012" },
        { 12.50m, "Float", "12.50" },
        { true, "Boolean", "true" },
        { "a\"b\\c\n\u0001é€😀<'&", "String", "\"a\\\"b\\\\c\\n\\u0001é€\\uD83D\\uDE00<'&\"" },
        { "lone \ud800.", "String", "\"lone \\uFFFD.\"" },
        { "D003", "ID", "\"D003\"" },
        { 42, "ID", "\"42\"" },
        { long.MaxValue, "ID", "\"9223372036854775807\"" },
        { Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), "ID", "\"0f8fad5b-d9cb-469f-a165-70867728950e\"" },
        { Tone.VeryCritical, "Tone", "\"VERY_CRITICAL\"" },
        { "NEUTRAL", "Tone", "\"NEUTRAL\"" },
        { "any", "Any", "\"any\"" },
        { new Dictionary<string, object?> { ["k"] = new object?[] { 1, null, "x" } }, "Any", """{"k":[1,null,"x"]}""" },
    };

    public static TheoryData<object, string, string> Refused => new()
    {
        { 2147483648L, "Int", "Int cannot represent non 32-bit signed integer value: 2147483648" },
        { long.MinValue, "Int", "Int cannot represent non 32-bit signed integer value: -9223372036854775808" },
        { double.NaN, "Float", "Float cannot represent non numeric value: NaN" },
        { double.PositiveInfinity, "Float", "Float cannot represent non numeric value: Infinity" },
        { (Tone)7, "Tone", "Enum \"Tone\" cannot represent value: 7" },
        { "LOUD", "Tone", "Enum \"Tone\" cannot represent value: \"LOUD\"" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void Values_are_written(object value, string type, string expected) =>
        Assert.Equal((null, expected), Format(value, value.GetType(), type));

    [Theory]
    [MemberData(nameof(Refused))]
    public void Values_that_the_type_does_not_hold_are_refused(object value, string type, string expected) =>
        Assert.Equal((expected, null), Format(value, value.GetType(), type));

    [Theory]
    [InlineData(5, typeof(int?), "Int", "5")]
    [InlineData(null, typeof(int?), "Int", null)]
    [InlineData(null, typeof(string), "String", null)]
    [InlineData(Tone.Neutral, typeof(Tone?), "Tone", "\"NEUTRAL\"")]
    [InlineData(null, typeof(Tone?), "Tone", null)]
    public void Null_is_told_from_values(object? value, Type clrType, string type, string? expected) =>
        Assert.Equal((null, expected), Format(value, clrType, type));

    [Theory]
    [InlineData(typeof(string), "Int")]
    [InlineData(typeof(int), "String")]
    [InlineData(typeof(int), "Boolean")]
    [InlineData(typeof(decimal), "Int")]
    [InlineData(typeof(int), "Tone")]
    public void A_CLR_type_that_does_not_fit_has_no_format(Type clrType, string type) =>
        Assert.Null(LeafFormats.For(clrType, _schema.Types[type]));

    /// <summary>The refusal, or the JSON, or neither for null.</summary>
    private static (string? Refusal, string? Json) Format(object? value, Type clrType, string type) =>
        ((string?, string?))typeof(LeafFormatsTests)
            .GetMethod(nameof(FormatAs), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(clrType)
            .Invoke(null, [value, LeafFormats.For(clrType, _schema.Types[type])])!;

    private static (string? Refusal, string? Json) FormatAs<T>(T value, LeafFormat<T> format)
    {
        if (format.IsNull(value))
        {
            return (null, null);
        }

        if (format.Refusal(value) is { } refusal)
        {
            Assert.True(format.CanRefuse);
            return (refusal, null);
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = GraphQLResponse.Encoder }))
        {
            format.Write(writer, value);
        }

        return (null, Encoding.UTF8.GetString(stream.ToArray()));
    }
}
