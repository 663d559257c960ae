using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class KnownArgumentNamesRuleTests
{
    [Theory]
    [InlineData(
        """{ human(id: 1) @tag(name: "x", level: 2) { name(surname: true) } __type(name: "Dog") """
            + "{ name } nothing(a: 1) @unknown(b: 2) }")]
    public void Declared_arguments_are_accepted(string document) =>
        ValidationHarness.AssertErrors(nameof(KnownArgumentNamesRule), document);

    [Theory]
    [InlineData(
        """{ human(idd: 1) @tag(nam: "x") { name(unknown: 1) } __type(nme: "Dog") { name } dog """
            + "@mark(surname: 1) { name @skip(iff: true) } }",
        """Unknown argument "idd" on field "Query.human". Did you mean "id"? (1:9)""",
        """Unknown argument "nam" on directive "@tag". Did you mean "name"? (1:22)""",
        """Unknown argument "unknown" on field "Human.name". (1:39)""",
        """Unknown argument "nme" on field "<meta>.__type". Did you mean "name"? (1:60)""",
        """Unknown argument "surname" on directive "@mark". (1:91)""",
        """Unknown argument "iff" on directive "@skip". Did you mean "if"? (1:116)""")]
    public void Undeclared_arguments_are_reported(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(KnownArgumentNamesRule), document, errors);
}
