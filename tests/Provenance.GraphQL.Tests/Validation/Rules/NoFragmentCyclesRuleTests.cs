using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class NoFragmentCyclesRuleTests
{
    [Theory]
    [InlineData(
        "fragment A on Dog { ...B ...B ... { ...C } } fragment B on Dog { ...C } fragment C on "
            + "Dog { name ...Unknown }")]
    public void Fragments_used_more_than_once_are_accepted(string document) =>
        ValidationHarness.AssertErrors(nameof(NoFragmentCyclesRule), document);

    [Theory]
    [InlineData(
        "fragment A on Dog { ...A }",
        """Cannot spread fragment "A" within itself. (1:21)""")]
    [InlineData(
        "fragment A on Dog { owner { ...B } } fragment B on Human { pets { ...C } } fragment C on "
            + "Dog { ...A ...B }",
        """Cannot spread fragment "A" within itself via "B", "C". (1:29, 1:67, 1:96)""",
        """Cannot spread fragment "B" within itself via "C". (1:67, 1:101)""")]
    public void Every_cycle_is_reported_with_its_spreads(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(NoFragmentCyclesRule), document, errors);
}
