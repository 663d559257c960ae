namespace Provenance.GraphQL.Tests.Validation.SchemaRules;

// Messages and locations computed with the reference implementation, version 17.
public sealed class UniqueDirectiveNamesRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int } directive @a on FIELD directive @A on FIELD", "")]
    [InlineData(
        "type Query { a: Int } directive @a on FIELD directive @a on QUERY",
        "1:34 1:56 There can be only one directive named \"@a\".")]
    public void No_two_directives_have_one_name(string sdl, string errors) =>
        Assert.Equal(errors, SchemaErrors.Of(sdl));
}
