namespace Provenance.GraphQL.Tests.Validation.SchemaRules;

// Messages and locations computed with the reference implementation, version 17.
public sealed class OneOfInputObjectsRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int } input O @oneOf { a: Int b: [Int!] }", "")]
    [InlineData(
        "type Query { a: Int } input O @oneOf { a: Int b: Int! }",
        "1:50 OneOf input field O.b must be nullable.")]
    [InlineData(
        "type Query { a: Int } input O @oneOf { a: Int b: Int = 1 }",
        "1:47 OneOf input field O.b cannot have a default value.")]
    public void Fields_of_one_of_objects_are_nullable_and_have_no_defaults(string sdl, string errors) =>
        Assert.Equal(errors, SchemaErrors.Of(sdl));

    [Fact]
    public void An_extension_does_not_make_a_type_one_of() =>
        // Section 3.10.3; the reference implementation ignores the directive there.
        Assert.Equal(
            "1:57 The directive \"@oneOf\" must not be provided by an extension of Input Object type O.",
            SchemaErrors.Of("type Query { a: Int } input O { a: Int } extend input O @oneOf"));
}
