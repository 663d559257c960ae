using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class ValuesOfCorrectTypeRuleTests
{
    [Theory]
    [InlineData(
        """query ($v: Boolean, $f: Filter = {tame: true, tags: "one"}) { take(int: 1, float: 2, """
            + """text: "t", flag: true, id: 3, any: {a: [1, $v]}, list: 1, must: 2) find(filter: """
            + """{tame: $v, tags: ["a"], volume: 2}, by: {id: "x"}) { name } }""")]
    [InlineData(
        """{ take(int: null, list: null, any: null, float: 1.5e3, id: "x") dog { knows(command: """
            + """SIT, all: [HEEL]) } nothing(a: "b") }""")]
    [InlineData("query ($id: ID!) { find(by: {id: $id}) { name } }")]
    public void Literals_that_fit_are_accepted(string document) =>
        ValidationHarness.AssertErrors(nameof(ValuesOfCorrectTypeRule), document);

    [Theory]
    [InlineData(
        """{ take(int: "1", float: true, text: 2, flag: 0, id: 1.5, must: null) }""",
        """Int cannot represent non-integer value: "1" (1:13)""",
        "Float cannot represent non numeric value: true (1:25)",
        "String cannot represent a non string value: 2 (1:37)",
        "Boolean cannot represent a non boolean value: 0 (1:46)",
        "ID cannot represent a non-string and non-integer value: 1.5 (1:53)",
        """Expected value of non-null type "Int!" not to be null. (1:64)""")]
    [InlineData(
        """{ take(int: 2147483648, list: [1, null, "a"]) dog { knows(command: JUMP, all: "SIT") """
            + "} }",
        "Int cannot represent non 32-bit signed integer value: 2147483648 (1:13)",
        """Expected value of non-null type "Int!" not to be null. (1:35)""",
        """Int cannot represent non-integer value: "a" (1:41)""",
        """Value "JUMP" does not exist in "Command" enum. (1:68)""",
        """Enum "Command" cannot represent non-enum value: "SIT". Did you mean the enum value "SIT"? """
            + "(1:79)")]
    [InlineData(
        """{ find(filter: {nam: "x", tags: [1]}) { name } f: find(filter: 1) { name } }""",
        """Expected value of type "Filter" to include required field "tame", found: { nam: "x", """
            + "tags: [1] }. (1:16)",
        "String cannot represent a non string value: 1 (1:34)",
        """Expected value of type "Filter" not to include unknown field "nam". Did you mean "name", "not", """
            + """or "tame"? Found: { nam: "x", tags: [1] }. (1:17)""",
        """Expected value of type "Filter" to be an object, found: 1. (1:64)""")]
    [InlineData(
        """query ($f: Filter = {tame: null}, $i: Int = "x") { find(by: {id: 1, name: "x"}) { """
            + "name } a: find(by: {name: null}) { name } b: find(many: [{}]) { name } }",
        """Expected value of non-null type "Boolean!" not to be null. (1:28)""",
        """Int cannot represent non-integer value: "x" (1:45)""",
        """Within OneOf Input Object type "Selector", exactly one field must be specified, and """
            + "the value for that field must be non-null. (1:61)",
        """Within OneOf Input Object type "Selector", exactly one field must be specified, and """
            + "the value for that field must be non-null. (1:102)",
        """Within OneOf Input Object type "Selector", exactly one field must be specified, and """
            + "the value for that field must be non-null. (1:140)")]
    [InlineData(
        "{ dog { name @skip(if: 1) @tag(name: 2) } }",
        "Boolean cannot represent a non boolean value: 1 (1:24)",
        "String cannot represent a non string value: 2 (1:38)")]
    public void Literals_that_do_not_fit_are_reported(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(ValuesOfCorrectTypeRule), document, errors);
}
