using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.SchemaRules;

/// <summary>The fields of an object, interface or input object type, those of its extensions included, have names of
/// their own (sections 3.6, 3.7 and 3.10).</summary>
internal sealed class UniqueFieldDefinitionNamesRule(DocumentContext context) : SyntaxVisitor
{
    private readonly Dictionary<(string Type, string Field), NameNode> _known = [];

    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is not TypeSystemDefinitionNode { TypeName: { } type } definition)
        {
            return;
        }

        var names = definition.Fields.Select(field => field.Name)
            .Concat(definition.InputFields.Select(field => field.Name));
        foreach (var name in names)
        {
            var key = (type.Value, name.Value);
            if (!_known.TryAdd(key, name))
            {
                context.Report($"Field \"{type.Value}.{name.Value}\" can only be defined once.", _known[key], name);
            }
        }
    }
}
