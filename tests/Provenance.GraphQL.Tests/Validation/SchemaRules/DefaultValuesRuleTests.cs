namespace Provenance.GraphQL.Tests.Validation.SchemaRules;

// Messages and locations computed with the reference implementation, version 17.
public sealed class DefaultValuesRuleTests
{
    [Theory]
    [InlineData("type Query { a(i: [I!] = {a: 1}): Int } input I { a: Int! b: E = A } enum E { A }", "")]
    [InlineData(
        "type Query { a(i: Int = \"x\"): Int }",
        "1:25 Query.a(i:) has invalid default value: Int cannot represent non-integer value: \"x\"")]
    [InlineData(
        "type Query { a(i: [Int!] = [1, null]): Int }",
        "1:32 Query.a(i:) has invalid default value at [1]: Expected value of non-null type \"Int!\" not to be "
            + "null.")]
    [InlineData(
        "type Query { a: Int } input I { a: I2 = {b: 1, c: 2} } input I2 { b: String }",
        "1:45 I.a has invalid default value at .b: String cannot represent a non string value: 1\n1:48 I.a has "
            + "invalid default value: Expected value of type \"I2\" not to include unknown field \"c\". Did you mean "
            + "\"b\"? Found: { b: 1, c: 2 }.")]
    [InlineData(
        "type Query { a: Int } directive @d(e: E = C) on FIELD enum E { A B }",
        "1:43 @d(e:) has invalid default value: Value \"C\" does not exist in \"E\" enum. Did you mean the enum "
            + "value \"A\" or \"B\"?")]
    [InlineData(
        "type Query { a: Int } input I { a: O = {a: 1, b: 2} } input O @oneOf { a: Int b: Int }",
        "1:40 I.a has invalid default value: Within OneOf Input Object type \"O\", exactly one field must be "
            + "specified, and the value for that field must be non-null.")]
    public void Defaults_fit_their_types(string sdl, string errors) =>
        Assert.Equal(errors, SchemaErrors.Of(sdl));
}
