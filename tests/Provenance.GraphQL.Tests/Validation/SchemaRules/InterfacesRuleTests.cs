namespace Provenance.GraphQL.Tests.Validation.SchemaRules;

// Messages and locations computed with the reference implementation, version 17.
public sealed class InterfacesRuleTests
{
    [Theory]
    [InlineData(
        "type Query implements I & J { a: Int } interface I { a: Int } interface J implements I { a: Int }",
        "")]
    [InlineData(
        "type Query implements S { a: Int } scalar S",
        "1:23 Type Query must only implement Interface types, it cannot implement S.")]
    [InlineData(
        "type Query { a: Int } interface I implements I { a: Int }",
        "1:46 Type I cannot implement itself because it would create a circular reference.")]
    [InlineData(
        "type Query implements I & I { a: Int } interface I { a: Int }",
        "1:23 1:27 Type Query can only implement I once.")]
    [InlineData(
        "type Query implements J { a: Int } interface I { a: Int } interface J implements I { a: Int }",
        "1:82 1:23 Type Query must implement I because it is implemented by J.")]
    [InlineData(
        "type Query { a: Int } interface I implements J { a: Int } interface J implements I { a: Int }",
        "1:82 1:46 Type I cannot implement J because it would create a circular reference.\n1:46 1:82 Type J "
            + "cannot implement I because it would create a circular reference.")]
    public void Only_interfaces_are_implemented_once_and_with_what_they_implement(string sdl, string errors) =>
        Assert.Equal(errors, SchemaErrors.Of(sdl));
}
