using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class UniqueFragmentNamesRuleTests
{
    [Theory]
    [InlineData("query F { ...F } fragment F on Dog { name } fragment G on Dog { name }")]
    public void Different_names_are_accepted(string document) =>
        ValidationHarness.AssertErrors(nameof(UniqueFragmentNamesRule), document);

    [Theory]
    [InlineData(
        "fragment F on Dog { name } fragment F on Cat { name }",
        """There can be only one fragment named "F". (1:10, 1:37)""")]
    public void A_repeated_name_is_reported(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(UniqueFragmentNamesRule), document, errors);
}
