namespace Provenance.GraphQL.Tests.Validation.SchemaRules;

// Messages and locations computed with the reference implementation, version 17.
public sealed class UniqueFieldDefinitionNamesRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int } extend type Query { b: Int }", "")]
    [InlineData("type Query { a: Int a: String }", "1:14 1:21 Field \"Query.a\" can only be defined once.")]
    [InlineData(
        "type Query { a: Int } extend type Query { a: Int }",
        "1:14 1:43 Field \"Query.a\" can only be defined once.")]
    [InlineData(
        "type Query { a: Int } input I { a: Int } extend input I { a: Int }",
        "1:33 1:59 Field \"I.a\" can only be defined once.")]
    [InlineData(
        "type Query { a: Int } interface I { a: Int a: Int }",
        "1:37 1:44 Field \"I.a\" can only be defined once.")]
    public void No_two_fields_of_a_type_have_one_name(string sdl, string errors) =>
        Assert.Equal(errors, SchemaErrors.Of(sdl));
}
