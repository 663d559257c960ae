using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class SingleFieldSubscriptionsRuleTests
{
    [Theory]
    [InlineData("subscription { news { name } }")]
    [InlineData(
        """subscription { a: news(topic: "x") { name } ...F } fragment F on Subscription { a: """
            + """news(topic: "x") { name } }""")]
    [InlineData("{ dog { name } cat { name } }")]
    [InlineData("subscription { news { name @skip(if: true) } }")]
    [InlineData("subscription { news { name } ... on Query { dog { name } } }")]
    public void One_root_field_is_accepted(string document) =>
        ValidationHarness.AssertErrors(nameof(SingleFieldSubscriptionsRule), document);

    [Theory]
    [InlineData(
        "subscription S { news { name } alerts { name } b: news { name } }",
        """Subscription "S" must select only one top level field. (1:32, 1:48)""")]
    [InlineData(
        "subscription { ...F } fragment F on Subscription { news { name } ... { alerts { name } } "
            + "...F }",
        "Anonymous Subscription must select only one top level field. (1:72)")]
    [InlineData(
        "subscription S { __typename }",
        """Subscription "S" must not select an introspection top level field. (1:18)""")]
    [InlineData(
        "subscription S { ...F } fragment F on Query { dog { name } }",
        """Subscription "S" must select one top level field. (1:16)""")]
    [InlineData(
        "subscription S { news @skip(if: true) { name } ... @include(if: true) { alerts { name } "
            + "} }",
        """Subscription "S" must not use `@skip` or `@include` directives in the top level """
            + "selection. (1:23, 1:52)")]
    public void Anything_but_one_unconditional_root_field_is_reported(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(SingleFieldSubscriptionsRule), document, errors);
}
