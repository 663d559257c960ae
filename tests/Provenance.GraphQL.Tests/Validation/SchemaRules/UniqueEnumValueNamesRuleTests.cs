namespace Provenance.GraphQL.Tests.Validation.SchemaRules;

// Messages and locations computed with the reference implementation, version 17.
public sealed class UniqueEnumValueNamesRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int } enum E { A B } enum F { A }", "")]
    [InlineData("type Query { a: Int } enum E { A B A }", "1:32 1:36 Enum value \"E.A\" can only be defined once.")]
    [InlineData(
        "type Query { a: Int } enum E { A } extend enum E { A }",
        "1:32 1:52 Enum value \"E.A\" can only be defined once.")]
    public void No_two_values_of_an_enum_have_one_name(string sdl, string errors) =>
        Assert.Equal(errors, SchemaErrors.Of(sdl));
}
