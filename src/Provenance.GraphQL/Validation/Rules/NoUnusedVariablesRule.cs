using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>Variables that an operation defines are used by it, directly or in fragments (section 5.8.4).</summary>
internal sealed class NoUnusedVariablesRule(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is not OperationDefinitionNode operation)
        {
            return;
        }

        var used = context.VariableUsages(operation).Select(usage => usage.Variable.Name.Value).ToHashSet();
        var place = operation.Name is { Value: var name } ? $" in operation \"{name}\"" : "";
        foreach (var definition in operation.VariableDefinitions)
        {
            if (!used.Contains(definition.Variable.Name.Value))
            {
                context.Report($"Variable \"${definition.Variable.Name.Value}\" is never used{place}.", definition);
            }
        }
    }
}
