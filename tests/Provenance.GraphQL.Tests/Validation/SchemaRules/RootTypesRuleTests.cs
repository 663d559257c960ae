namespace Provenance.GraphQL.Tests.Validation.SchemaRules;

// Messages and locations computed with the reference implementation, version 17.
public sealed class RootTypesRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int } type Mutation { a: Int }", "")]
    [InlineData("type A { a: Int }", "Query root type must be provided.")]
    [InlineData("schema { mutation: M } type M { a: Int }", "1:1 Query root type must be provided.")]
    [InlineData("input Query { a: Int }", "1:1 Query root type must be Object type, it cannot be Query.")]
    [InlineData(
        "schema { query: Query mutation: I } type Query { a: Int } interface I { a: Int }",
        "1:33 Mutation root type must be Object type if provided, it cannot be I.")]
    [InlineData(
        "schema { query: Query mutation: Query } type Query { a: Int }",
        "1:17 1:33 All root types must be different, \"Query\" type is used as query and mutation root types.")]
    [InlineData(
        "schema { query: Query mutation: Query subscription: Query } type Query { a: Int }",
        "1:17 1:33 1:53 All root types must be different, \"Query\" type is used as query, mutation, and "
            + "subscription root types.")]
    [InlineData(
        "schema { query: Int } type Query { a: Int }",
        "1:17 Query root type must be Object type, it cannot be Int.")]
    public void The_query_root_is_there_and_roots_are_different_object_types(string sdl, string errors) =>
        Assert.Equal(errors, SchemaErrors.Of(sdl));
}
