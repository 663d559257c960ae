using System.Text.Json;
using Provenance.GraphQL.Coercion;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;
using Provenance.GraphQL.Tests.Schema;

namespace Provenance.GraphQL.Tests.Coercion;

public sealed class InputCoercionTests
{
    private static readonly GraphQLSchema _schema = Schemas.Build(
        """
        type Query {
          f(
            int: Int, float: Float, string: String, boolean: Boolean, id: ID, color: Color, any: Any,
            ints: [Int!], grid: [[Int]], input: Input, oneOf: OneOf, required: Int!, withDefault: Int! = 3
          ): Int
        }
        enum Color { RED GREEN }
        scalar Any
        input Input { a: Int! b: [Int] = [1, 2] c: Color = RED nested: Input }
        input OneOf @oneOf { a: Int b: String }
        """);

    [Theory]
    [InlineData("Int", "1", "1")]
    [InlineData("Int", "1.0", "1")]
    [InlineData("Float", "1", "1")]
    [InlineData("Float", "1.5", "1.5")]
    [InlineData("String", "\"a\"", "\"a\"")]
    [InlineData("ID", "1", "\"1\"")]
    [InlineData("ID", "\"1\"", "\"1\"")]
    [InlineData("Boolean", "true", "true")]
    [InlineData("Color", "\"RED\"", "\"RED\"")]
    [InlineData("Any", "{\"a\":[1,null,1.5,\"x\",true]}", "{\"a\":[1,null,1.5,\"x\",true]}")]
    [InlineData("Int", "null", "null")]
    [InlineData("[Int]", "1", "[1]")]
    [InlineData("[[Int]]", "[1,[2],null]", "[[1],[2],null]")]
    [InlineData("[[Int]]", "1", "[[1]]")]
    [InlineData("Input", "{\"a\":1}", "{\"a\":1,\"b\":[1,2],\"c\":\"RED\"}")]
    [InlineData(
        "Input",
        "{\"nested\":{\"a\":2,\"b\":null},\"a\":1}",
        "{\"a\":1,\"b\":[1,2],\"c\":\"RED\",\"nested\":{\"a\":2,\"b\":null,\"c\":\"RED\"}}")]
    [InlineData("OneOf", "{\"b\":\"x\"}", "{\"b\":\"x\"}")]
    public void A_variable_is_coerced_by_its_type(string type, string json, string expected)
    {
        var result = Coerce($"query($x: {type}) {{ f }}", $"{{\"x\":{json}}}");

        Assert.Empty(result.Errors);
        Assert.Equal(expected, JsonSerializer.Serialize(result.Values["x"]));
    }

    [Fact]
    public void Of_a_value_with_many_errors_the_first_hundred_are_told()
    {
        var errors = Coerce("query($x: [Int!]) { f }", $"{{\"x\":[{string.Join(',', Enumerable.Repeat("null", 5_000))}]}}").Errors;

        Assert.Equal(101, errors.Count);
        Assert.EndsWith("at [99]: Expected value of non-null type \"Int!\" not to be null.", errors[99].Message, StringComparison.Ordinal);
        Assert.EndsWith("The value has more than 100 errors; the others are not told.", errors[100].Message, StringComparison.Ordinal);
    }

    // Messages computed with the reference implementation, version 17.
    [Theory]
    [InlineData("Int", "1.5", "Int cannot represent non-integer value: 1.5")]
    [InlineData("Int", "2147483648", "Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("Int", "1e400", "Int cannot represent non-integer value: Infinity")]
    [InlineData("Int", "\"1\"", "Int cannot represent non-integer value: \"1\"")]
    [InlineData("Float", "\"1\"", "Float cannot represent non numeric value: \"1\"")]
    [InlineData("String", "{\"a\":[1]}", "String cannot represent a non string value: { a: [1] }")]
    [InlineData("Boolean", "0", "Boolean cannot represent a non boolean value: 0")]
    [InlineData("ID", "1.5", "ID cannot represent value: 1.5")]
    [InlineData(
        "Color",
        "\"GREE\"",
        "Value \"GREE\" does not exist in \"Color\" enum. Did you mean the enum value \"GREEN\" or \"RED\"?")]
    [InlineData("Color", "1", "Enum \"Color\" cannot represent non-string value: 1.")]
    [InlineData("Int!", "null", "Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData("Input", "1", "Expected value of type \"Input\" to be an object, found: 1.")]
    [InlineData("Input", "{}", "Expected value of type \"Input\" to include required field \"a\", found: {}.")]
    [InlineData(
        "Input",
        "{\"a\":1,\"d\":1}",
        "Expected value of type \"Input\" not to include unknown field \"d\". Did you mean \"a\", \"b\", or "
            + "\"c\"? Found: { a: 1, d: 1 }.")]
    [InlineData(
        "OneOf",
        "{}",
        "Within OneOf Input Object type \"OneOf\", exactly one field must be specified, and the value for "
            + "that field must be non-null.")]
    public void What_is_wrong_with_a_variable_is_said(string type, string json, string message)
    {
        var result = Coerce($"query($x: {type}) {{ f }}", $"{{\"x\":{json}}}");

        var error = Assert.Single(result.Errors);
        Assert.Equal($"Variable \"$x\" has invalid value: {message}", error.Message);
        Assert.Equal(new(1, 7), Assert.Single(error.Locations));
    }

    [Fact]
    public void All_errors_of_all_variables_are_collected_with_their_places()
    {
        var result = Coerce(
            "query($x: [Input!], $y: Int!, $z: Nothing) { f }",
            """{"x": [{"a": 1}, {"a": "?", "nested": {"a": 1, "b": [1, "?"]}}, null]}""");

        Assert.Equal(
            [
                "Variable \"$x\" has invalid value at [1].a: Int cannot represent non-integer value: \"?\"",
                "Variable \"$x\" has invalid value at [1].nested.b[1]: Int cannot represent non-integer value: \"?\"",
                "Variable \"$x\" has invalid value at [2]: Expected value of non-null type \"Input!\" not to be null.",
                "Variable \"$y\" has invalid value: Expected a value of non-null type \"Int!\" to be provided.",
                "Variable \"$z\" expected value of type \"Nothing\" which cannot be used as an input type.",
            ],
            result.Errors.Select(error => error.Message));
    }

    [Fact]
    public void A_variable_that_is_not_given_has_its_default_or_no_value()
    {
        var result = Coerce("query($x: Int = 4, $y: Int, $z: Int = 5) { f }", """{"z": null}""");

        Assert.Equal(["x", "z"], result.Values.Keys.Order());
        Assert.Equal(4, result.Values["x"]);
        Assert.Null(result.Values["z"]);
    }

    [Fact]
    public void A_default_that_does_not_fit_is_an_error_when_it_is_used() =>
        Assert.Equal(
            "Variable \"$x\" has invalid default value at [1]: Int cannot represent non-integer value: \"a\"",
            Coerce("query($x: [Int] = [1, \"a\"]) { f }", null).Errors.Single().Message);

    [Fact]
    public void Values_that_are_nested_too_deeply_are_refused()
    {
        var depth = InputCoercion.MaxDepth + 10;
        var json = new string('[', depth) + new string(']', depth);
        using var document = JsonDocument.Parse($"{{\"x\":{json}}}", new() { MaxDepth = depth + 10 });
        var definitions = Operation("query($x: Any) { f }").VariableDefinitions;

        var errors = InputCoercion.CoerceVariables(_schema, definitions, document.RootElement).Errors;

        Assert.Equal(
            "Variable \"$x\" has invalid value: Value is nested deeper than 500 levels.", errors.Single().Message);
    }

    [Theory]
    [InlineData("required: 1", "{\"required\":1,\"withDefault\":3}")]
    [InlineData("required: 1, withDefault: 2", "{\"required\":1,\"withDefault\":2}")]
    [InlineData("required: 1, withDefault: $missing", "{\"required\":1,\"withDefault\":3}")]
    [InlineData("required: $one, int: $missing", "{\"required\":1,\"withDefault\":3}")]
    [InlineData("required: 1, int: null", "{\"int\":null,\"required\":1,\"withDefault\":3}")]
    [InlineData("required: 1, float: 1, id: 4", "{\"float\":1,\"id\":\"4\",\"required\":1,\"withDefault\":3}")]
    [InlineData("required: 1, color: RED", "{\"color\":\"RED\",\"required\":1,\"withDefault\":3}")]
    [InlineData("required: 1, ints: 1", "{\"ints\":[1],\"required\":1,\"withDefault\":3}")]
    [InlineData(
        "required: 1, grid: [[$missing], $missing]",
        "{\"grid\":[[null],null],\"required\":1,\"withDefault\":3}")]
    [InlineData(
        "required: 1, input: {a: $one, c: $missing}",
        "{\"input\":{\"a\":1,\"b\":[1,2],\"c\":\"RED\"},\"required\":1,\"withDefault\":3}")]
    [InlineData(
        "required: 1, any: {a: $one, b: [$missing, E], c: $missing}",
        "{\"any\":{\"a\":1,\"b\":[null,\"E\"]},\"required\":1,\"withDefault\":3}")]
    [InlineData("required: 1, oneOf: {a: $one}", "{\"oneOf\":{\"a\":1},\"required\":1,\"withDefault\":3}")]
    public void Arguments_are_coerced_in_the_order_of_their_definitions(string arguments, string expected)
    {
        Assert.True(TryCoerce(arguments, out var coerced, out _));
        Assert.Equal(expected, JsonSerializer.Serialize(coerced));
    }

    // Messages computed with the reference implementation, version 17.
    [Theory]
    [InlineData("", "Argument \"Query.f(required:)\" of required type \"Int!\" was not provided.")]
    [InlineData(
        "required: null",
        "Argument \"Query.f(required:)\" has invalid value: Expected value of non-null type \"Int!\" not to "
            + "be null.")]
    [InlineData(
        "required: $missing",
        "Argument \"Query.f(required:)\" has invalid value: Expected variable \"$missing\" provided to type "
            + "\"Int!\" to provide a runtime value.")]
    [InlineData(
        "required: $null",
        "Argument \"Query.f(required:)\" has invalid value: Expected variable \"$null\" provided to non-null "
            + "type \"Int!\" not to be null.")]
    [InlineData(
        "int: 1.5",
        "Argument \"Query.f(int:)\" has invalid value: Int cannot represent non-integer value: 1.5")]
    [InlineData(
        "color: BLUE",
        "Argument \"Query.f(color:)\" has invalid value: Value \"BLUE\" does not exist in \"Color\" enum.")]
    [InlineData(
        "color: \"RED\"",
        "Argument \"Query.f(color:)\" has invalid value: Enum \"Color\" cannot represent non-enum value: "
            + "\"RED\". Did you mean the enum value \"RED\" or \"GREEN\"?")]
    [InlineData(
        "ints: [1, null]",
        "Argument \"Query.f(ints:)\" has invalid value at [1]: Expected value of non-null type \"Int!\" not "
            + "to be null.")]
    [InlineData(
        "input: {b: 1}",
        "Argument \"Query.f(input:)\" has invalid value: Expected value of type \"Input\" to include "
            + "required field \"a\", found: { b: 1 }.")]
    [InlineData(
        "oneOf: {a: $missing}",
        "Argument \"Query.f(oneOf:)\" has invalid value: Expected variable \"$missing\" provided to field "
            + "\"a\" for OneOf Input Object type \"OneOf\" to provide a runtime value.")]
    [InlineData(
        "oneOf: {a: $null}",
        "Argument \"Query.f(oneOf:)\" has invalid value: Expected variable \"$null\" provided to field \"a\" "
            + "for OneOf Input Object type \"OneOf\" not to be null.")]
    [InlineData(
        "oneOf: {a: null}",
        "Argument \"Query.f(oneOf:)\" has invalid value at .a: Within OneOf Input Object type \"OneOf\", "
            + "exactly one field must be specified, and the value for that field must be non-null.")]
    public void The_first_argument_that_does_not_fit_is_reported(string arguments, string message)
    {
        Assert.False(TryCoerce(arguments, out _, out var actual));
        Assert.Equal(message, actual);
    }

    [Fact]
    public void Arguments_of_directives_are_coerced_alike()
    {
        var field = (FieldNode)Operation("query($v: Boolean!) { f @skip(if: $v) }").SelectionSet.Selections[0];
        var variables = new Dictionary<string, object?> { ["v"] = true };

        Assert.True(InputCoercion.TryCoerceArguments(
            _schema.Directives["skip"], field.Directives[0], variables, out var arguments, out _));
        Assert.Equal(true, arguments["if"]);
    }

    private static VariablesResult Coerce(string operation, string? json)
    {
        using var document = JsonDocument.Parse(json ?? "{}");
        return InputCoercion.CoerceVariables(
            _schema, Operation(operation).VariableDefinitions, json is null ? null : document.RootElement);
    }

    private static bool TryCoerce(
        string arguments, out OrderedDictionary<string, object?>? coerced, out string? message)
    {
        var text = arguments is "" ? "{ f }" : $"{{ f({arguments}) }}";
        var field = (FieldNode)Operation(text).SelectionSet.Selections[0];
        var variables = new Dictionary<string, object?> { ["one"] = 1, ["null"] = null };
        var isCoerced = InputCoercion.TryCoerceArguments(
            _schema.QueryType!.Fields["f"], field, variables, out coerced, out var error);
        message = error?.Message;
        return isCoerced;
    }

    private static OperationDefinitionNode Operation(string text) =>
        (OperationDefinitionNode)GraphQLParser.Parse(new SourceText(text)).Document!.Definitions[0];
}
