using Provenance.GraphQL.Validation;
using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation;

public sealed class ValidationContextTests
{
    [Fact]
    public void Operations_times_fragments_have_a_budget()
    {
        var operations = Enumerable.Range(0, 1000).Select(i => $"query Q{i} {{ ...F0 }}");
        var document = string.Concat(operations)
            + HostileDocuments.Chain("F", 1000, "on Query { dog { name } }", next => $"on Query {{ ...{next} }}");

        var errors = ValidationHarness.Validate(
            document, new ValidationOptions { Rules = new HashSet<string> { nameof(NoUndefinedVariablesRule) } });

        Assert.Equal(
            ["Validation aborted: the operations reach too many fragments and variables (more than 500000 altogether)."],
            errors);
    }

    [Theory]
    [InlineData(nameof(NoFragmentCyclesRule))]
    [InlineData(nameof(NoUnusedFragmentsRule))]
    [InlineData(nameof(NoUndefinedVariablesRule))]
    [InlineData(nameof(SingleFieldSubscriptionsRule))]
    [InlineData(nameof(MaxIntrospectionDepthRule))]
    public void A_chain_of_fragments_of_any_length_is_followed_on_a_small_stack(string rule)
    {
        var document = "subscription { ...F0 } query { __schema { ...G0 } }"
            + HostileDocuments.Chain(
                "F", 10_000, "on Subscription { news { name } }", next => $"on Subscription {{ ...{next} }}")
            + HostileDocuments.Chain("G", 10_000, "on __Schema { __typename }", next => $"on __Schema {{ ...{next} }}");

        Assert.Empty(HostileDocuments.OnSmallStack(() =>
            ValidationHarness.Validate(document, new ValidationOptions { Rules = new HashSet<string> { rule } })));
    }
}
