namespace Provenance.GraphQL.Tests.Validation.SchemaRules;

// Messages and locations computed with the reference implementation, version 17.
public sealed class UniqueTypeNamesRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int } type A { a: Int }", "")]
    [InlineData(
        "type Query { a: Int } type A { a: Int } scalar A",
        "1:28 1:48 There can be only one type named \"A\".")]
    public void No_two_types_have_one_name(string sdl, string errors) =>
        Assert.Equal(errors, SchemaErrors.Of(sdl));
}
