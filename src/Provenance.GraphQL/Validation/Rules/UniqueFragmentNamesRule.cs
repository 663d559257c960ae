using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>No two fragments have the same name (section 5.5.1.1).</summary>
internal sealed class UniqueFragmentNamesRule(ValidationContext context) : SyntaxVisitor
{
    private readonly Dictionary<string, NameNode> _names = [];

    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is FragmentDefinitionNode { Name: var name } && !_names.TryAdd(name.Value, name))
        {
            context.Report($"There can be only one fragment named \"{name.Value}\".", _names[name.Value], name);
        }
    }
}
