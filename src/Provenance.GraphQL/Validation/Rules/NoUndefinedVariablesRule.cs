using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>Variables that an operation uses, directly or in fragments, are defined by it (section 5.8.3).</summary>
internal sealed class NoUndefinedVariablesRule(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is not OperationDefinitionNode operation)
        {
            return;
        }

        var defined = operation.VariableDefinitions.Select(definition => definition.Variable.Name.Value).ToHashSet();
        var by = operation.Name is { Value: var name } ? $" by operation \"{name}\"" : "";
        foreach (var (variable, _) in context.VariableUsages(operation))
        {
            if (!defined.Contains(variable.Name.Value))
            {
                context.Report($"Variable \"${variable.Name.Value}\" is not defined{by}.", variable, operation);
            }
        }
    }
}
