using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class PossibleFragmentSpreadsRuleTests
{
    [Theory]
    [InlineData(
        "fragment F on Dog { ...F ... on Pet { name } ... on CatOrDog { __typename } ... { name } "
            + "} fragment G on Pet { ...F ... on HumanOrCat { __typename } ... on Being { name } }")]
    [InlineData("fragment F on Dog { ...Unknown ... on Nothing { a } ... on Int { a } }")]
    public void Fragments_that_some_object_fits_are_accepted(string document) =>
        ValidationHarness.AssertErrors(nameof(PossibleFragmentSpreadsRule), document);

    [Theory]
    [InlineData(
        "fragment F on Dog { ...G ... on Cat { name } ... on HumanOrCat { __typename } } fragment "
            + "G on Human { ... on Pet { name } }",
        """Fragment "G" cannot be spread here as objects of type "Dog" can never be of type "Human". """
            + "(1:21)",
        """Fragment cannot be spread here as objects of type "Dog" can never be of type "Cat". """
            + "(1:26)",
        """Fragment cannot be spread here as objects of type "Dog" can never be of type "HumanOrCat". """
            + "(1:46)",
        """Fragment cannot be spread here as objects of type "Human" can never be of type "Pet". """
            + "(1:103)")]
    public void Fragments_that_no_object_fits_are_reported(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(PossibleFragmentSpreadsRule), document, errors);
}
