namespace Provenance.GraphQL.Tests.Validation.SchemaRules;

// Messages and locations computed with the reference implementation, version 17.
public sealed class InterfaceFieldsRuleTests
{
    [Theory]
    [InlineData("type Query implements I { a(x: Int, y: Int): Query! } interface I { a(x: Int): I }", "")]
    [InlineData(
        "type Query implements I { b: Int } interface I { a: Int }",
        "1:50 1:1 Interface field I.a expected but Query does not provide it.")]
    [InlineData(
        "type Query implements I { a: String } interface I { a: Int }",
        "1:56 1:30 Interface field I.a expects type Int but Query.a is type String.")]
    [InlineData(
        "type Query implements I { a: Int } interface I { a(x: Int): Int }",
        "1:52 1:27 Interface field argument I.a(x:) expected but Query.a does not provide it.")]
    [InlineData(
        "type Query implements I { a(x: Int!): Int } interface I { a(x: Int): Int }",
        "1:64 1:32 Interface field argument I.a(x:) expects type Int but Query.a(x:) is type Int!.")]
    [InlineData(
        "type Query implements I { a(x: Int!): Int } interface I { a: Int }",
        "1:29 1:59 Argument \"Query.a(x:)\" must not be required type \"Int!\" if not provided by the Interface "
            + "field \"I.a\".")]
    [InlineData(
        "type Query implements I { a: Int @deprecated } interface I { a: Int }",
        "1:34 1:30 Interface field I.a is not deprecated, so implementation field Query.a must not be deprecated.")]
    [InlineData(
        "type Query implements I { a: [Query] } interface I { a: [I!] }",
        "1:57 1:30 Interface field I.a expects type [I!] but Query.a is type [Query].")]
    public void A_type_has_the_fields_of_its_interfaces(string sdl, string errors) =>
        Assert.Equal(errors, SchemaErrors.Of(sdl));
}
