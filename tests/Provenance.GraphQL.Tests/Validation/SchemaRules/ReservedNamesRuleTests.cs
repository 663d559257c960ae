namespace Provenance.GraphQL.Tests.Validation.SchemaRules;

// Messages and locations computed with the reference implementation, version 17.
public sealed class ReservedNamesRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int } type _A { _a(_b: Int): Int }", "")]
    [InlineData(
        "type Query { a: Int } type __A { a: Int }",
        "1:23 Name \"__A\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData(
        "type Query { __a: Int }",
        "1:14 Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData(
        "type Query { a(__b: Int): Int }",
        "1:16 Name \"__b\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData(
        "type Query { a: Int } enum E { __A }",
        "1:32 Name \"__A\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData(
        "type Query { a: Int } input I { __a: Int }",
        "1:33 Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData(
        "type Query { a: Int } directive @__a(__b: Int) on FIELD",
        "1:23 Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection.\n1:38 Name "
            + "\"__b\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    public void Names_of_introspection_are_reserved(string sdl, string errors) =>
        Assert.Equal(errors, SchemaErrors.Of(sdl));
}
