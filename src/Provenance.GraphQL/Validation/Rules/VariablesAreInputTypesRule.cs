using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>Variables are of input types (section 5.8.2).</summary>
internal sealed class VariablesAreInputTypesRule(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is VariableDefinitionNode definition
            && context.Schema.FindType(definition.Type) is { IsInput: false } type)
        {
            var name = definition.Variable.Name.Value;
            context.Report($"Variable \"${name}\" cannot be non-input type \"{type}\".", definition.Type);
        }
    }
}
