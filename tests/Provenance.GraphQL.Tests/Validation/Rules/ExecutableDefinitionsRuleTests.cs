using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class ExecutableDefinitionsRuleTests
{
    [Theory]
    [InlineData("{ dog { name } }")]
    [InlineData("query Q { dog { ...F } } fragment F on Dog { name }")]
    public void Operations_and_fragments_are_executable(string document) =>
        ValidationHarness.AssertErrors(nameof(ExecutableDefinitionsRule), document);

    [Theory]
    [InlineData(
        "{ dog { name } } type Cow { name: String } extend type Dog { color: String }",
        """The "Cow" definition is not executable. (1:18)""",
        """The "Dog" definition is not executable. (1:44)""")]
    [InlineData(
        "schema { query: Query } type Query { a: Int } extend schema @mark",
        "The schema definition is not executable. (1:1)",
        """The "Query" definition is not executable. (1:25)""",
        "The schema definition is not executable. (1:47)")]
    [InlineData(
        "directive @d on FIELD",
        """The "d" definition is not executable. (1:1)""")]
    public void Type_system_definitions_are_not_executable(string document, params string[] errors) =>
        ValidationHarness.AssertErrors(nameof(ExecutableDefinitionsRule), document, errors);
}
