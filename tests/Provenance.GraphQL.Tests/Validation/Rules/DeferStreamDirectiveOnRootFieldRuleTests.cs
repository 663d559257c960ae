using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class DeferStreamDirectiveOnRootFieldRuleTests
{
    [Theory]
    [InlineData("{ ... @defer { dog { name } } }")]
    [InlineData("mutation { adopt { ... @defer { name } } }")]
    [InlineData("mutation { ...F } subscription S { barks { ...G @defer } } fragment F on Mutation { adopt { ...G } } fragment G on Dog { name }")]
    [InlineData("subscription { barks { ... @defer(if: false) { name } } }")]
    public void Below_the_top_and_in_queries_fragments_may_be_deferred(string document) =>
        ValidationHarness.AssertIncrementalErrors(nameof(DeferStreamDirectiveOnRootFieldRule), document);

    [Theory]
    [InlineData("mutation { ... @defer { adopt { name } } }", """Defer directive cannot be used on root mutation type "Mutation". (1:16)""")]
    [InlineData(
        "mutation { ...F } fragment F on Mutation { ... @defer(if: false) { adopt { name } } }",
        """Defer directive cannot be used on root mutation type "Mutation". (1:48)""")]
    [InlineData(
        "subscription { ...F @defer } fragment F on Subscription { barks { name } }",
        """Defer directive cannot be used on root subscription type "Subscription". (1:21)""")]
    public void Top_level_fields_of_mutations_and_subscriptions_may_not(string document, string error) =>
        ValidationHarness.AssertIncrementalErrors(nameof(DeferStreamDirectiveOnRootFieldRule), document, error);

    [Fact]
    public void A_schema_without_the_directive_has_no_such_rule() =>
        ValidationHarness.AssertErrors(
            nameof(DeferStreamDirectiveOnRootFieldRule), "subscription { ... @defer { news { name } } }");
}
