using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class KnownTypeNamesRuleTests
{
    [Theory]
    [InlineData("query ($id: [ID!]!) { human(id: $id) { ... on Human { name } } } fragment F on Pet { "
            + "name }")]
    public void Known_types_are_accepted(string document) =>
        ValidationHarness.AssertErrors(nameof(KnownTypeNamesRule), document);

    [Theory]
    [InlineData(
        "query ($a: Flter!, $b: [Nothing]) { dog { ... on Dgo { name } } } fragment F on Peet { "
            + "name }",
        """Unknown type "Flter". Did you mean "Filter" or "Float"? (1:12)""",
        """Unknown type "Nothing". Did you mean "String"? (1:25)""",
        """Unknown type "Dgo". Did you mean "Dog"? (1:50)""",
        """Unknown type "Peet". Did you mean "Pet"? (1:81)""")]
    [InlineData(
        "type Cow { friend: Caw } query ($c: Cow) { dog { name } }",
        """Unknown type "Caw". Did you mean "Cat" or "Cow"? (1:20)""")]
    public void Unknown_types_are_reported_with_similar_names(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(KnownTypeNamesRule), document, errors);
}
