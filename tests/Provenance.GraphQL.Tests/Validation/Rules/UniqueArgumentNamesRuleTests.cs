using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class UniqueArgumentNamesRuleTests
{
    [Theory]
    [InlineData("""{ add(x: 1, y: 1) @tag(name: "a", level: 1) @tag(name: "a") b: add(x: 1) }""")]
    public void Arguments_given_once_are_accepted(string document) =>
        ValidationHarness.AssertErrors(nameof(UniqueArgumentNamesRule), document);

    [Theory]
    [InlineData(
        """{ add(x: 1, y: 2, x: 3, x: 4) @tag(name: "a", name: "b") }""",
        """There can be only one argument named "x". (1:7, 1:19, 1:25)""",
        """There can be only one argument named "name". (1:36, 1:47)""")]
    public void An_argument_given_twice_is_reported_with_all_its_places(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(UniqueArgumentNamesRule), document, errors);
}
