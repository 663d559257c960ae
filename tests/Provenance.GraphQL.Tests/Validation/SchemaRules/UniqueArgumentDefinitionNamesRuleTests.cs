namespace Provenance.GraphQL.Tests.Validation.SchemaRules;

// Messages and locations computed with the reference implementation, version 17.
public sealed class UniqueArgumentDefinitionNamesRuleTests
{
    [Theory]
    [InlineData("type Query { a(x: Int, y: Int): Int }", "")]
    [InlineData(
        "type Query { a(x: Int, x: Int): Int }",
        "1:16 1:24 Argument \"Query.a(x:)\" can only be defined once.")]
    [InlineData(
        "type Query { a: Int } extend type Query { b(x: Int, x: Int): Int }",
        "1:45 1:53 Argument \"Query.b(x:)\" can only be defined once.")]
    [InlineData(
        "type Query { a: Int } interface I { a(x: Int, y: Int, x: Int): Int }",
        "1:39 1:55 Argument \"I.a(x:)\" can only be defined once.")]
    [InlineData(
        "type Query { a: Int } directive @d(x: Int, x: Int) on FIELD",
        "1:36 1:44 Argument \"@d(x:)\" can only be defined once.")]
    public void No_two_arguments_have_one_name(string sdl, string errors) =>
        Assert.Equal(errors, SchemaErrors.Of(sdl));
}
