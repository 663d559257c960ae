using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class DeferStreamDirectiveOnValidOperationsRuleTests
{
    private const string Error =
        "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`.";

    [Theory]
    [InlineData("{ dog { ... @defer { name } } } mutation M { adopt { ... @defer { name } } }")]
    [InlineData("subscription { barks { ... @defer(if: false) { name } } }")]
    [InlineData("subscription ($s: Boolean!) { barks { ... @skip(if: $s) { ... @defer { name } } owner @include(if: false) { ... @defer { name } } } }")]
    [InlineData("subscription ($d: Boolean!) { barks { ...F } } fragment F on Dog { ... @defer(if: $d) { name } }")]
    public void What_may_be_deferred_is_accepted(string document) =>
        ValidationHarness.AssertIncrementalErrors(nameof(DeferStreamDirectiveOnValidOperationsRule), document);

    [Theory]
    [InlineData("subscription { barks { ... @defer { name } } }", Error + " (1:28)")]
    [InlineData("subscription { barks { ...F } } fragment F on Dog { ... @defer(if: true) { name } }", Error + " (1:57, 1:24)")]
    [InlineData("fragment F on Dog { ... @defer { name } } query Q { dog { ...F } } subscription S { barks { ...F } }", Error + " (1:25, 1:93)")]
    public void What_a_subscription_reaches_may_not(string document, string error) =>
        ValidationHarness.AssertIncrementalErrors(nameof(DeferStreamDirectiveOnValidOperationsRule), document, error);
}
