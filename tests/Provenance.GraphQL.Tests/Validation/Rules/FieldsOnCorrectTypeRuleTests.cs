using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class FieldsOnCorrectTypeRuleTests
{
    [Theory]
    [InlineData(
        """{ dog { name other: nickname __typename } __schema { __typename } __type(name: "Dog") """
            + "{ name } catOrDog { __typename } }")]
    [InlineData("fragment F on Nothing { x }")]
    public void Fields_of_the_type_and_meta_fields_are_accepted(string document) =>
        ValidationHarness.AssertErrors(nameof(FieldsOnCorrectTypeRule), document);

    [Theory]
    [InlineData(
        "{ dog { meowVolume } }",
        """Cannot query field "meowVolume" on type "Dog". Did you mean "barkVolume"? (1:9)""")]
    [InlineData(
        "{ dog { unknown { deeper } } catOrDog { name } pet { nickname } }",
        """Cannot query field "unknown" on type "Dog". Did you mean "knows"? (1:9)""",
        """Cannot query field "name" on type "CatOrDog". Did you mean to use an inline fragment """
            + """on "Being", "Pet", "Cat", or "Dog"? (1:41)""",
        """Cannot query field "nickname" on type "Pet". Did you mean to use an inline fragment """
            + """on "Cat" or "Dog"? (1:54)""")]
    [InlineData(
        "{ pet { nam __schema { __typename } } }",
        """Cannot query field "nam" on type "Pet". Did you mean "name"? (1:9)""",
        """Cannot query field "__schema" on type "Pet". (1:13)""")]
    public void Unknown_fields_are_reported_with_what_may_be_meant(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(FieldsOnCorrectTypeRule), document, errors);
}
