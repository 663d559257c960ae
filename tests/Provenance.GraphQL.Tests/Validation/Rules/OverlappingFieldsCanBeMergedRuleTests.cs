using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class OverlappingFieldsCanBeMergedRuleTests
{
    private const string Advice =
        ". Use different aliases on the fields to fetch both if this was intentional.";

    [Theory]
    [InlineData(
        "{ dog { name name x: nickname a: knows(command: SIT, all: [HEEL]) a: knows(all: [HEEL], "
            + "command: SIT) } dog { name } }")]
    [InlineData("{ pet { ... on Dog { x: barkVolume } ... on Cat { x: meowVolume } } }")]
    [InlineData(
        """{ find(filter: {tame: true, name: "a"}) { name } find(filter: {name: "a", tame: """
            + "true}) { name } }")]
    [InlineData("fragment A on Dog { name ...B } fragment B on Dog { name ...A }")]
    [InlineData("{ ...Unknown dog { name } }")]
    public void Fields_that_can_be_merged_are_accepted(string document) =>
        ValidationHarness.AssertErrors(nameof(OverlappingFieldsCanBeMergedRule), document);

    [Theory]
    [InlineData(
        "{ dog { x: name x: nickname } }",
        """Fields "x" conflict because "name" and "nickname" are different fields""" + Advice + " (1:9, 1:17)")]
    [InlineData(
        "{ dog { knows(command: SIT) knows(command: HEEL) knows } }",
        """Fields "knows" conflict because they have differing arguments""" + Advice + " (1:9, 1:29)",
        """Fields "knows" conflict because they have differing arguments""" + Advice + " (1:9, 1:50)",
        """Fields "knows" conflict because they have differing arguments""" + Advice + " (1:29, 1:50)")]
    [InlineData(
        """"{ a: add(x: 1) a: add(x: $v) } query Q { human(id: "1") { name } human(id: """1""") """"
            + "{ name } }",
        """Fields "a" conflict because they have differing arguments""" + Advice + " (1:3, 1:16)",
        """Fields "human" conflict because they have differing arguments""" + Advice + " (1:42, 1:66)")]
    [InlineData(
        "{ pet { ... on Dog { barkVolume } ... on Cat { barkVolume } } catOrDog { ... on Dog { "
            + "nickname } ... on Cat { nickname } } humanOrCat { ... on Human { kittens { name } } ... "
            + "on Cat { kittens { name } } } }",
        """Fields "barkVolume" conflict because they return conflicting types "Int" """
            + "and \"String\"" + Advice + " (1:22, 1:48)",
        """Fields "nickname" conflict because they return conflicting types "String" """
            + "and \"String!\"" + Advice + " (1:87, 1:111)",
        """Fields "kittens" conflict because they return conflicting types "Cat" """
            + "and \"[Cat]\"" + Advice + " (1:152, 1:184)")]
    [InlineData(
        "{ dog { owner { x: name } } dog { owner { x: kittens { name } y: name } y: owner { name "
            + "} } ...F } fragment F on Query { dog { owner { x: pets { name } y: pets { name } } } }",
        """Fields "dog" conflict because subfields "owner" conflict because """
            + """subfields "x" conflict because "name" and "kittens" are different fields""" + Advice + " (1:3, 1:9, 1:17, 1:29, 1:35, 1:43)",
        """Fields "dog" conflict because subfields "owner" conflict because """
            + """subfields "x" conflict because "name" and "pets" are different fields""" + Advice + " (1:3, 1:9, 1:17, 1:122, 1:128, 1:136)",
        """Fields "dog" conflict because subfields "owner" conflict because """
            + """subfields "x" conflict because "kittens" and "pets" are different fields """
            + """and subfields "y" conflict because "name" and "pets" are different """
            + "fields" + Advice + " (1:29, 1:35, 1:43, 1:63, 1:122, 1:128, 1:136, 1:153)")]
    [InlineData(
        "{ dog { ...A ...B } } fragment A on Dog { x: name ...C } fragment B on Dog { x: nickname "
            + "} fragment C on Dog { y: name ...B }",
        """Fields "x" conflict because "name" and "nickname" are different fields""" + Advice + " (1:43, 1:78)",
        """Fields "x" conflict because "name" and "nickname" are different fields""" + Advice + " (1:43, 1:78)")]
    public void Fields_that_cannot_be_merged_are_reported(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(OverlappingFieldsCanBeMergedRule), document, errors);
}
