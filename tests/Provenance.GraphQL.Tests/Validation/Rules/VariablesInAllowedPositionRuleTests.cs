using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class VariablesInAllowedPositionRuleTests
{
    [Theory]
    [InlineData(
        "query ($a: Int!, $b: Int, $c: Int = 1, $d: [Int!]!, $e: [Int!]) { take(int: $a, must: "
            + "$c, has: $b, list: $d, mustList: [$b, $a]) b: take(list: $e, must: $a, mustList: $d) }")]
    [InlineData(
        "query ($a: ID!, $u: Nothing) { find(by: {id: $a}, mustBy: {id: $a}, many: [{id: $a}], "
            + "nothing: $a, filter: {name: $u}) { name } }")]
    [InlineData("query ($a: ID! = 1, $b: Boolean = true) { find(by: {id: $a}) { name(surname: $b) "
            + "@skip(if: $b) } }")]
    public void Variables_where_their_type_fits_are_accepted(string document) =>
        ValidationHarness.AssertErrors(nameof(VariablesInAllowedPositionRule), document);

    [Theory]
    [InlineData(
        "query ($a: Int, $b: [Int], $c: Int = null) { take(must: $a, list: $b, mustList: $b) x: "
            + "take(must: $c, text: $a, list: $a) }",
        """Variable "$a" of type "Int" used in position expecting type "Int!". (1:8, 1:57)""",
        """Variable "$b" of type "[Int]" used in position expecting type "[Int!]". (1:17, 1:67)""",
        """Variable "$b" of type "[Int]" used in position expecting type "[Int]!". (1:17, 1:81)""",
        """Variable "$c" of type "Int" used in position expecting type "Int!". (1:28, 1:99)""",
        """Variable "$a" of type "Int" used in position expecting type "String". (1:8, 1:109)""",
        """Variable "$a" of type "Int" used in position expecting type "[Int!]". (1:8, 1:119)""")]
    [InlineData(
        "query Q($a: Boolean) { ...F } fragment F on Query { dog { name @skip(if: $a) } "
            + "find(filter: {tame: $a, volume: $a}) { name } }",
        """Variable "$a" of type "Boolean" used in position expecting type "Boolean!". (1:9, """
            + "1:74)",
        """Variable "$a" of type "Boolean" used in position expecting type "Boolean!". (1:9, """
            + "1:100)",
        """Variable "$a" of type "Boolean" used in position expecting type "Int!". (1:9, 1:112)""")]
    [InlineData(
        "query ($a: ID, $n: ID = 1111) { find(by: {id: $a}, mustBy: {id: $a}, many: [{id: $n}]) { "
            + "name } }",
        """Variable "$a" is of type "ID" but must be non-nullable to be used for OneOf Input """
            + """Object "Selector". (1:8, 1:47)""",
        """Variable "$a" is of type "ID" but must be non-nullable to be used for OneOf Input """
            + """Object "Selector". (1:8, 1:65)""",
        """Variable "$n" is of type "ID" but must be non-nullable to be used for OneOf Input """
            + """Object "Selector". (1:16, 1:82)""")]
    public void Variables_where_their_type_does_not_fit_are_reported(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(VariablesInAllowedPositionRule), document, errors);
}
