using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class NoUnusedFragmentsRuleTests
{
    [Theory]
    [InlineData(
        "query A { ...F } query B { dog { ...G } } fragment F on Query { ...H } fragment G on Dog "
            + "{ name } fragment H on Query { ...F }")]
    public void Fragments_that_operations_reach_are_accepted(string document) =>
        ValidationHarness.AssertErrors(nameof(NoUnusedFragmentsRule), document);

    [Theory]
    [InlineData(
        "{ ...F } fragment F on Query { a } fragment G on Query { ...H } fragment H on Query { "
            + "...G ...F }",
        """Fragment "G" is never used. (1:36)""",
        """Fragment "H" is never used. (1:65)""")]
    public void Fragments_that_only_each_other_use_are_reported(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(NoUnusedFragmentsRule), document, errors);
}
