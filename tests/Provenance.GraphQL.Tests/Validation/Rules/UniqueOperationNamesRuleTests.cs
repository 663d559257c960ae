using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class UniqueOperationNamesRuleTests
{
    [Theory]
    [InlineData("{ a }")]
    [InlineData("query A { a } query B { a }")]
    [InlineData("query A { ...A } fragment A on Query { a }")]
    public void Different_names_are_accepted(string document) =>
        ValidationHarness.AssertErrors(nameof(UniqueOperationNamesRule), document);

    [Theory]
    [InlineData(
        "query A { a } subscription A { a } query A { a }",
        """There can be only one operation named "A". (1:7, 1:28)""",
        """There can be only one operation named "A". (1:7, 1:42)""")]
    public void Every_repetition_of_a_name_is_reported_with_the_first_use(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(UniqueOperationNamesRule), document, errors);
}
