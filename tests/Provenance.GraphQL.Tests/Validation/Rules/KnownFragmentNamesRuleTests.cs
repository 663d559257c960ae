using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class KnownFragmentNamesRuleTests
{
    [Theory]
    [InlineData("{ ...F ... on Query { ...F } } fragment F on Query { ...F }")]
    public void Defined_fragments_are_accepted(string document) =>
        ValidationHarness.AssertErrors(nameof(KnownFragmentNamesRule), document);

    [Theory]
    [InlineData(
        "{ ...A ... { ...B } } fragment F on Query { ...C }",
        """Unknown fragment "A". (1:6)""",
        """Unknown fragment "B". (1:17)""",
        """Unknown fragment "C". (1:48)""")]
    public void Undefined_fragments_are_reported(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(KnownFragmentNamesRule), document, errors);
}
