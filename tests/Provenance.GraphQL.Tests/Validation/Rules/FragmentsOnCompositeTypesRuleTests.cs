using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class FragmentsOnCompositeTypesRuleTests
{
    [Theory]
    [InlineData("fragment F on Pet { name } fragment G on Dog { ... on CatOrDog { __typename } ... { name "
            + "} }")]
    [InlineData("fragment F on Nothing { name }")]
    public void Fragments_on_objects_interfaces_and_unions_are_accepted(string document) =>
        ValidationHarness.AssertErrors(nameof(FragmentsOnCompositeTypesRule), document);

    [Theory]
    [InlineData(
        "fragment F on Command { bad } fragment G on Dog { ... on Int { bad } ... on Filter { bad "
            + "} }",
        """Fragment "F" cannot condition on non composite type "Command". (1:15)""",
        """Fragment cannot condition on non composite type "Int". (1:58)""",
        """Fragment cannot condition on non composite type "Filter". (1:77)""")]
    public void Fragments_on_leaf_and_input_types_are_reported(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(FragmentsOnCompositeTypesRule), document, errors);
}
