using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class NoUnusedVariablesRuleTests
{
    [Theory]
    [InlineData(
        "query ($a: Boolean, $b: Boolean!) { dog { name(surname: $a) } ...F } fragment F on Query "
            + "{ dog { name @skip(if: $b) } }")]
    public void Variables_used_anywhere_are_accepted(string document) =>
        ValidationHarness.AssertErrors(nameof(NoUnusedVariablesRule), document);

    [Theory]
    [InlineData(
        "query A($a: Boolean, $b: Int = 1) { dog { name(surname: $a) } } query ($c: Int) { dog { "
            + "name } }",
        """Variable "$b" is never used in operation "A". (1:22)""",
        """Variable "$c" is never used. (1:72)""")]
    public void Unused_variables_are_reported(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(NoUnusedVariablesRule), document, errors);
}
