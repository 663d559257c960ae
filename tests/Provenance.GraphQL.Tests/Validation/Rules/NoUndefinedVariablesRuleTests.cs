using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class NoUndefinedVariablesRuleTests
{
    [Theory]
    [InlineData(
        "query ($a: ID!, $b: Boolean) { human(id: $a) { name(surname: $b) ...F } } fragment F on "
            + "Human { n: name(surname: $b) }")]
    [InlineData("fragment Unused on Human { name(surname: $nowhere) }")]
    public void Variables_of_every_operation_that_reaches_them_are_accepted(string document) =>
        ValidationHarness.AssertErrors(nameof(NoUndefinedVariablesRule), document);

    [Theory]
    [InlineData(
        "query ($a: ID!) { human(id: $b) { name @skip(if: $c) } }",
        """Variable "$b" is not defined. (1:29, 1:1)""",
        """Variable "$c" is not defined. (1:50, 1:1)""")]
    [InlineData(
        "query A($a: Boolean) { ...F } query B { ...F } fragment F on Query { ...G } fragment G "
            + "on Query { dog { name(surname: $a) } find(filter: {tags: [$t]}) { name } }",
        """Variable "$t" is not defined by operation "A". (1:146, 1:1)""",
        """Variable "$a" is not defined by operation "B". (1:119, 1:31)""",
        """Variable "$t" is not defined by operation "B". (1:146, 1:31)""")]
    public void Undefined_variables_are_reported_for_each_operation(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(NoUndefinedVariablesRule), document, errors);
}
