namespace Provenance.GraphQL.Tests.Validation.SchemaRules;

// Messages and locations computed with the reference implementation, version 17.
public sealed class UniqueOperationTypesRuleTests
{
    [Theory]
    [InlineData("schema { query: Query } extend schema { mutation: M } type Query { a: Int } type M { a: Int }", "")]
    [InlineData(
        "schema { query: Query query: Query } type Query { a: Int }",
        "1:10 1:23 There can be only one query type in schema.")]
    [InlineData(
        "schema { query: Query mutation: M } extend schema { mutation: M } type Query { a: Int } type M { a: Int }",
        "1:23 1:53 There can be only one mutation type in schema.")]
    public void Each_kind_of_operation_has_one_root_type(string sdl, string errors) =>
        Assert.Equal(errors, SchemaErrors.Of(sdl));
}
