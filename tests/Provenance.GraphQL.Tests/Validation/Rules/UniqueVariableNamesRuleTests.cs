using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class UniqueVariableNamesRuleTests
{
    [Theory]
    [InlineData("query A($a: Int, $b: Int) { x } query B($a: Int) { x }")]
    public void Different_names_are_accepted(string document) =>
        ValidationHarness.AssertErrors(nameof(UniqueVariableNamesRule), document);

    [Theory]
    [InlineData(
        "query A($a: Int, $b: Int, $a: Int, $a: ID) { x }",
        """There can be only one variable named "$a". (1:10, 1:28, 1:37)""")]
    public void A_repeated_name_is_reported_once_with_all_its_places(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(UniqueVariableNamesRule), document, errors);
}
