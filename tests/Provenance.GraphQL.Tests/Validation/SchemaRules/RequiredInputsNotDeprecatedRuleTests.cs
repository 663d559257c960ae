namespace Provenance.GraphQL.Tests.Validation.SchemaRules;

// Messages and locations computed with the reference implementation, version 17.
public sealed class RequiredInputsNotDeprecatedRuleTests
{
    [Theory]
    [InlineData("type Query { a(i: Int @deprecated, j: Int! = 1 @deprecated): Int }", "")]
    [InlineData(
        "type Query { a(i: Int! @deprecated): Int }",
        "1:24 1:19 Required argument Query.a(i:) cannot be deprecated.")]
    [InlineData(
        "type Query { a: Int } input I { a: Int! @deprecated(reason: \"old\") }",
        "1:41 1:36 Required input field I.a cannot be deprecated.")]
    [InlineData(
        "type Query { a: Int } directive @d(i: Int! @deprecated) on FIELD",
        "1:44 1:39 Required argument @d(i:) cannot be deprecated.")]
    public void What_must_be_given_is_not_deprecated(string sdl, string errors) =>
        Assert.Equal(errors, SchemaErrors.Of(sdl));
}
