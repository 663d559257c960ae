namespace Provenance.GraphQL.Tests.Validation.SchemaRules;

// Messages and locations computed with the reference implementation, version 17.
public sealed class UnionMembersRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int } union U = Query", "")]
    [InlineData(
        "type Query { a: Int } union U = Query | Query",
        "1:33 1:41 Union type U can only include type Query once.")]
    [InlineData(
        "type Query { a: Int } union U = Query extend union U = Query",
        "1:33 1:56 Union type U can only include type Query once.")]
    [InlineData(
        "type Query { a: Int } union U = Query | Int",
        "1:41 Union type U can only include Object types, it cannot include Int.")]
    public void Unions_consist_of_different_object_types(string sdl, string errors) =>
        Assert.Equal(errors, SchemaErrors.Of(sdl));
}
