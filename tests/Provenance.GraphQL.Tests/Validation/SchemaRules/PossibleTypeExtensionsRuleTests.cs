namespace Provenance.GraphQL.Tests.Validation.SchemaRules;

// Messages and locations computed with the reference implementation, version 17.
public sealed class PossibleTypeExtensionsRuleTests
{
    [Theory]
    [InlineData("extend type Query { b: Int } type Query { a: Int }", "")]
    [InlineData(
        "type Query { a: Int } extend type Quer { b: Int }",
        "1:35 Cannot extend type \"Quer\" because it is not defined. Did you mean \"Query\"?")]
    [InlineData(
        "type Query { a: Int } extend interface Query { b: Int }",
        "1:1 1:23 Cannot extend non-interface type \"Query\".")]
    [InlineData("type Query { a: Int } scalar S extend enum S { A }", "1:23 1:32 Cannot extend non-enum type \"S\".")]
    [InlineData(
        "type Query { a: Int } union U = Query extend input U { a: Int }",
        "1:23 1:39 Cannot extend non-input object type \"U\".")]
    [InlineData(
        "type Query { a: Int } input I { a: Int } extend scalar I @specifiedBy(url: \"x\")",
        "1:23 1:42 Cannot extend non-scalar type \"I\".")]
    [InlineData(
        "type Query { a: Int } enum E { A } extend union E = Query",
        "1:23 1:36 Cannot extend non-union type \"E\".")]
    [InlineData(
        "type Query { a: Int } interface I { a: Int } extend type I { b: Int }",
        "1:23 1:46 Cannot extend non-object type \"I\".")]
    public void What_is_extended_is_defined_as_the_same_kind_of_type(string sdl, string errors) =>
        Assert.Equal(errors, SchemaErrors.Of(sdl));
}
