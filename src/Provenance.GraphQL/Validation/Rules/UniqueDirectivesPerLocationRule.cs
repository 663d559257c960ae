using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>A directive that is not repeatable is applied once at a place (section 5.7.3). The definition and the
/// extensions of a type, and those of the schema, are one place.</summary>
internal sealed class UniqueDirectivesPerLocationRule(DocumentContext context) : SyntaxVisitor
{
    private readonly Dictionary<string, DirectiveNode> _onSchema = [];
    private readonly Dictionary<string, Dictionary<string, DirectiveNode>> _onTypes = [];

    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (DirectiveUse.On(node) is not { Count: > 0 } directives)
        {
            return;
        }

        var seen = SeenOn(node);
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (context.Directives.TryGetValue(name, out var signature)
                && !signature.IsRepeatable
                && !seen.TryAdd(name, directive))
            {
                context.Report(
                    $"The directive \"@{name}\" can only be used once at this location.",
                    seen[name],
                    directive);
            }
        }
    }

    private Dictionary<string, DirectiveNode> SeenOn(SyntaxNode node) => node switch
    {
        SchemaDefinitionNode or SchemaExtensionNode => _onSchema,
        TypeDefinitionNode type => SeenOnType(type.Name.Value),
        TypeExtensionNode extension => SeenOnType(extension.Name.Value),
        _ => [],
    };

    private Dictionary<string, DirectiveNode> SeenOnType(string name)
    {
        if (!_onTypes.TryGetValue(name, out var seen))
        {
            _onTypes[name] = seen = [];
        }

        return seen;
    }
}
