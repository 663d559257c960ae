namespace Provenance.GraphQL.Tests.Validation.SchemaRules;

// Messages and locations computed with the reference implementation, version 17.
public sealed class LoneSchemaDefinitionRuleTests
{
    [Theory]
    [InlineData("schema { query: Query } type Query { a: Int }", "")]
    [InlineData(
        "schema { query: Query } schema { mutation: Query } type Query { a: Int }",
        "1:25 Must provide only one schema definition.")]
    public void One_schema_definition_is_enough(string sdl, string errors) =>
        Assert.Equal(errors, SchemaErrors.Of(sdl));
}
