using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>No two variables of an operation have the same name (section 5.8.1).</summary>
internal sealed class UniqueVariableNamesRule(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is not OperationDefinitionNode operation)
        {
            return;
        }

        var names = operation.VariableDefinitions.Select(definition => definition.Variable.Name);
        foreach (var same in names.GroupBy(name => name.Value).Where(same => same.Count() > 1))
        {
            context.Report($"There can be only one variable named \"${same.Key}\".", [.. same]);
        }
    }
}
