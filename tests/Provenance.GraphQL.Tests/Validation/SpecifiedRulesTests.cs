using Provenance.GraphQL.Validation;

namespace Provenance.GraphQL.Tests.Validation;

public sealed class SpecifiedRulesTests
{
    [Fact]
    public void Every_rule_for_documents_is_in_the_index_once() => Assert.Equal(
        typeof(SpecifiedRules).Assembly.GetTypes()
            .Where(type => type.Namespace == "Provenance.GraphQL.Validation.Rules"
                && type.IsSubclassOf(typeof(SyntaxVisitor))
                && !type.Name.EndsWith("OnDirectivesRule", StringComparison.Ordinal))
            .Select(type => type.Name)
            .Order(),
        SpecifiedRules.All.Select(rule => rule.Name).Order());

    [Fact]
    public void Every_rule_has_a_test_class_of_its_name()
    {
        var tests = typeof(SpecifiedRulesTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet();

        Assert.All(SpecifiedRules.All, rule => Assert.Contains($"{rule.Name}Tests", tests));
    }
}
