using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class UniqueDirectivesPerLocationRuleTests
{
    [Theory]
    [InlineData(
        "{ dog @mark @include(if: true) { name @mark @unknown @unknown ... @mark { name @mark } } "
            + """cat @tag(name: "a") @tag(name: "b") { name } }""")]
    public void Single_and_repeatable_directives_are_accepted(string document) =>
        ValidationHarness.AssertErrors(nameof(UniqueDirectivesPerLocationRule), document);

    [Theory]
    [InlineData(
        "query @mark @mark { dog @mark @skip(if: true) @mark @mark { name } }",
        """The directive "@mark" can only be used once at this location. (1:7, 1:13)""",
        """The directive "@mark" can only be used once at this location. (1:25, 1:47)""",
        """The directive "@mark" can only be used once at this location. (1:25, 1:53)""")]
    [InlineData(
        "schema @mark { query: Q } extend schema @mark type T @mark { f: Int } extend type T "
            + "@mark extend type Dog @mark",
        """The directive "@mark" can only be used once at this location. (1:8, 1:41)""",
        """The directive "@mark" can only be used once at this location. (1:54, 1:85)""")]
    public void Repeated_directives_are_reported_with_the_first(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(UniqueDirectivesPerLocationRule), document, errors);
}
