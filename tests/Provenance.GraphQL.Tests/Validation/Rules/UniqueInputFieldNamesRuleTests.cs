using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class UniqueInputFieldNamesRuleTests
{
    [Theory]
    [InlineData("""{ find(filter: {name: "a", not: {name: "b"}}, many: [{id: 1}, {id: 2}]) { name } }""")]
    public void Fields_given_once_per_object_are_accepted(string document) =>
        ValidationHarness.AssertErrors(nameof(UniqueInputFieldNamesRule), document);

    [Theory]
    [InlineData(
        """{ find(filter: {name: "a", tame: true, name: "b", not: {name: "c", name: "d"}, name: "e"}) """
            + "{ name } }",
        """There can be only one input field named "name". (1:17, 1:40)""",
        """There can be only one input field named "name". (1:17, 1:80)""",
        """There can be only one input field named "name". (1:57, 1:68)""")]
    public void Fields_given_twice_are_reported(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(UniqueInputFieldNamesRule), document, errors);
}
