using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class KnownOperationTypesRuleTests
{
    [Theory]
    [InlineData("{ dog { name } }")]
    [InlineData("subscription { news { name } }")]
    public void Operations_with_a_root_type_are_accepted(string document) =>
        ValidationHarness.AssertErrors(nameof(KnownOperationTypesRule), document);

    [Theory]
    [InlineData(
        "mutation M { a } query { dog { name } }",
        "The mutation operation is not supported by the schema. (1:1)")]
    public void An_operation_without_a_root_type_is_reported(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(KnownOperationTypesRule), document, errors);
}
