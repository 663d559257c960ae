namespace Provenance.GraphQL.Tests.Validation.SchemaRules;

// Messages and locations computed with the reference implementation, version 17.
public sealed class InputAndOutputTypesRuleTests
{
    [Theory]
    [InlineData("type Query { a(i: [I!]): [E] } input I { a: Int } enum E { A }", "")]
    [InlineData(
        "type Query { a: [I!] } input I { a: Int }",
        "1:17 The type of Query.a must be Output Type but got: [I!].")]
    [InlineData(
        "type Query { a(i: [Query]): Int }",
        "1:19 The type of Query.a(i:) must be Input Type but got: [Query].")]
    [InlineData(
        "type Query { a: Int } input I { a: Query! }",
        "1:36 The type of I.a must be Input Type but got: Query!.")]
    [InlineData(
        "type Query { a: Int } directive @d(i: Query) on FIELD",
        "1:36 The type of @d(i:) must be Input Type but got: Query.")]
    public void Fields_have_output_types_and_arguments_input_types(string sdl, string errors) =>
        Assert.Equal(errors, SchemaErrors.Of(sdl));
}
