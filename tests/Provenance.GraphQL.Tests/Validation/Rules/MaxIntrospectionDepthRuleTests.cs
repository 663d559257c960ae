using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class MaxIntrospectionDepthRuleTests
{
    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { name } } } } } }")]
    [InlineData("{ dog { fields { fields { fields { name } } } } }")]
    [InlineData("""{ __type(name: "Dog") { ...F } } fragment F on __Type { fields { name } ...F }""")]
    public void Two_lists_below_each_other_are_accepted(string document) =>
        ValidationHarness.AssertErrors(nameof(MaxIntrospectionDepthRule), document);

    [Theory]
    [InlineData(
        "{ __schema { types { fields { type { interfaces { possibleTypes { name } } } } } } }",
        "Maximum introspection depth exceeded (1:3)")]
    [InlineData(
        """{ a: __schema { ...F } b: __type(name: "Dog") { ...F } c: __schema { types { name } """
            + "} } fragment F on __Type { inputFields { type { ...F } } }",
        "Maximum introspection depth exceeded (1:3)",
        "Maximum introspection depth exceeded (1:24)")]
    public void Three_lists_below_each_other_are_reported(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(MaxIntrospectionDepthRule), document, errors);
}
