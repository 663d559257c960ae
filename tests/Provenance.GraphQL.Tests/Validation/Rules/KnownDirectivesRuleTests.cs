using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class KnownDirectivesRuleTests
{
    [Theory]
    [InlineData(
        """query ($a: Int @tag(name: "x")) @mark { dog @tag(name: "y") { name @skip(if: true) """
            + """... @mark { name } ...F @include(if: true) } } fragment F on Dog @tag(name: "z") { """
            + "name }")]
    public void Directives_at_their_places_are_accepted(string document) =>
        ValidationHarness.AssertErrors(nameof(KnownDirectivesRule), document);

    [Theory]
    [InlineData(
        """query ($a: Int @mark) @tag(name: "x") { dog @nothing { ... @tag(name: "x") { name } """
            + """...F @tag(name: "x") } } fragment F on Dog @mark { name }""",
        """Directive "@tag" may not be used on QUERY. (1:23)""",
        """Directive "@mark" may not be used on VARIABLE_DEFINITION. (1:16)""",
        """Unknown directive "@nothing". (1:45)""",
        """Directive "@tag" may not be used on INLINE_FRAGMENT. (1:60)""",
        """Directive "@tag" may not be used on FRAGMENT_SPREAD. (1:90)""",
        """Directive "@mark" may not be used on FRAGMENT_DEFINITION. (1:128)""")]
    [InlineData(
        "subscription @tag { a } mutation @tag { a }",
        """Directive "@tag" may not be used on SUBSCRIPTION. (1:14)""",
        """Directive "@tag" may not be used on MUTATION. (1:34)""")]
    [InlineData(
        "directive @own on OBJECT schema @own { query: Q } scalar S @own type T @own { f(a: Int "
            + "@own): Int @own } interface I @own { f: Int } union U @own = T enum E @own { V @own } "
            + "input N @own { f: Int @own }",
        """Directive "@own" may not be used on SCHEMA. (1:33)""",
        """Directive "@own" may not be used on SCALAR. (1:60)""",
        """Directive "@own" may not be used on FIELD_DEFINITION. (1:99)""",
        """Directive "@own" may not be used on ARGUMENT_DEFINITION. (1:88)""",
        """Directive "@own" may not be used on INTERFACE. (1:118)""",
        """Directive "@own" may not be used on UNION. (1:142)""",
        """Directive "@own" may not be used on ENUM. (1:158)""",
        """Directive "@own" may not be used on ENUM_VALUE. (1:167)""",
        """Directive "@own" may not be used on INPUT_OBJECT. (1:182)""",
        """Directive "@own" may not be used on INPUT_FIELD_DEFINITION. (1:196)""")]
    public void Unknown_and_misplaced_directives_are_reported(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(KnownDirectivesRule), document, errors);
}
