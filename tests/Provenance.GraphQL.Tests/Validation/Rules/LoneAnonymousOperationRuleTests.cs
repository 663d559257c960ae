using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class LoneAnonymousOperationRuleTests
{
    [Theory]
    [InlineData("{ a }")]
    [InlineData("query A { a } query B { a }")]
    [InlineData("{ ...F } fragment F on Query { a }")]
    [InlineData("fragment F on Query { a }")]
    public void A_lone_anonymous_operation_is_accepted(string document) =>
        ValidationHarness.AssertErrors(nameof(LoneAnonymousOperationRule), document);

    [Theory]
    [InlineData(
        "{ a } query B { a } { b }",
        "This anonymous operation must be the only defined operation. (1:1)",
        "This anonymous operation must be the only defined operation. (1:21)")]
    public void An_anonymous_operation_beside_others_is_reported(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(LoneAnonymousOperationRule), document, errors);
}
