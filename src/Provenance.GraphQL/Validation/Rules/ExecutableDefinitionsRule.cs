using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>A document to execute holds operations and fragments only (section 5.1.1).</summary>
internal sealed class ExecutableDefinitionsRule(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is TypeSystemDefinitionNode definition)
        {
            context.Report($"The {Describe(definition)} definition is not executable.", definition);
        }
    }

    private static string Describe(TypeSystemDefinitionNode definition) => definition switch
    {
        TypeDefinitionNode type => $"\"{type.Name.Value}\"",
        TypeExtensionNode extension => $"\"{extension.Name.Value}\"",
        DirectiveDefinitionNode directive => $"\"{directive.Name.Value}\"",
        _ => "schema",
    };
}
