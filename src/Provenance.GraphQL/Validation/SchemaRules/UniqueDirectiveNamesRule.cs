using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.SchemaRules;

/// <summary>Every directive has a name of its own (section 3.3).</summary>
internal sealed class UniqueDirectiveNamesRule(DocumentContext context) : SyntaxVisitor
{
    private readonly Dictionary<string, NameNode> _known = [];

    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is DirectiveDefinitionNode { Name: var name } && !_known.TryAdd(name.Value, name))
        {
            context.Report($"There can be only one directive named \"@{name.Value}\".", _known[name.Value], name);
        }
    }
}
