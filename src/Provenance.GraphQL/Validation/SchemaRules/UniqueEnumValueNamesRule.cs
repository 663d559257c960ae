using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.SchemaRules;

/// <summary>The values of an enum, those of its extensions included, have names of their own (section 3.9).</summary>
internal sealed class UniqueEnumValueNamesRule(DocumentContext context) : SyntaxVisitor
{
    private readonly Dictionary<(string Type, string Value), NameNode> _known = [];

    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is EnumValueDefinitionNode { Name: var name }
            && parent is TypeSystemDefinitionNode { TypeName: { } type }
            && !_known.TryAdd((type.Value, name.Value), name))
        {
            context.Report(
                $"Enum value \"{type.Value}.{name.Value}\" can only be defined once.",
                _known[(type.Value, name.Value)],
                name);
        }
    }
}
