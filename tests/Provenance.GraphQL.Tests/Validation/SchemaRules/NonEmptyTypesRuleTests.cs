namespace Provenance.GraphQL.Tests.Validation.SchemaRules;

// Messages and locations computed with the reference implementation, version 17.
public sealed class NonEmptyTypesRuleTests
{
    [Theory]
    [InlineData("type Query", "1:1 Type Query must define one or more fields.")]
    [InlineData(
        "type Query extend type Query @d directive @d on OBJECT",
        "1:1 1:12 Type Query must define one or more fields.")]
    [InlineData("type Query { a: Int } interface I", "1:23 Type I must define one or more fields.")]
    [InlineData("type Query { a: Int } union U", "1:23 Union type U must define one or more member types.")]
    [InlineData("type Query { a: Int } enum E", "1:23 Enum type E must define one or more values.")]
    [InlineData("type Query { a: Int } input I", "1:23 Input Object type I must define one or more fields.")]
    [InlineData("type Query extend type Query { a: Int }", "")]
    public void Types_have_members(string sdl, string errors) =>
        Assert.Equal(errors, SchemaErrors.Of(sdl));
}
