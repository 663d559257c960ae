using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class ProvidedRequiredArgumentsRuleTests
{
    [Theory]
    [InlineData("""{ add(x: 1) human(id: null) { name @tag(name: "x") } nothing @unknown }""")]
    public void Required_arguments_given_are_accepted(string document) =>
        ValidationHarness.AssertErrors(nameof(ProvidedRequiredArgumentsRule), document);

    [Theory]
    [InlineData(
        "{ add(y: 1) human { name @tag(level: 1) } __type { name } }",
        """Argument "Query.add(x:)" of type "Int!" is required, but it was not provided. (1:3)""",
        """Argument "@tag(name:)" of type "String!" is required, but it was not provided. """
            + "(1:26)",
        """Argument "Query.human(id:)" of type "ID!" is required, but it was not provided. """
            + "(1:13)",
        """Argument "<meta>.__type(name:)" of type "String!" is required, but it was not """
            + "provided. (1:43)")]
    public void Required_arguments_not_given_are_reported(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(ProvidedRequiredArgumentsRule), document, errors);
}
