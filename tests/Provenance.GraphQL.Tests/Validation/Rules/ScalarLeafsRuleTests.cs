using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class ScalarLeafsRuleTests
{
    [Theory]
    [InlineData("{ dog { name nothing { x } nothing } }")]
    public void Leafs_without_and_others_with_a_selection_are_accepted(string document) =>
        ValidationHarness.AssertErrors(nameof(ScalarLeafsRule), document);

    [Theory]
    [InlineData(
        "{ dog cat { meowVolume { x } kittens } }",
        """Field "dog" of type "Dog" must have a selection of subfields. Did you mean "dog { """
            + """... }"? (1:3)""",
        """Field "meowVolume" must not have a selection since type "Int" has no subfields. """
            + "(1:24)",
        """Field "kittens" of type "[Cat]" must have a selection of subfields. Did you mean "kittens """
            + """{ ... }"? (1:30)""")]
    public void Selections_that_are_missing_or_too_many_are_reported(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(ScalarLeafsRule), document, errors);
}
