using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class VariablesAreInputTypesRuleTests
{
    [Theory]
    [InlineData("query ($a: Int, $b: [Filter!]!, $c: Command, $d: Nothing) { a }")]
    public void Input_types_are_accepted(string document) =>
        ValidationHarness.AssertErrors(nameof(VariablesAreInputTypesRule), document);

    [Theory]
    [InlineData(
        "query ($a: Dog, $b: [CatOrDog!]!, $c: Pet) { a }",
        """Variable "$a" cannot be non-input type "Dog". (1:12)""",
        """Variable "$b" cannot be non-input type "[CatOrDog!]!". (1:21)""",
        """Variable "$c" cannot be non-input type "Pet". (1:39)""")]
    public void Output_types_are_reported(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(VariablesAreInputTypesRule), document, errors);
}
