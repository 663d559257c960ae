using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>No field of an input object is given twice (section 5.6.3).</summary>
internal sealed class UniqueInputFieldNamesRule(DocumentContext context) : SyntaxVisitor
{
    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is not ObjectValueNode { Fields: { Count: > 1 } fields })
        {
            return;
        }

        var names = new Dictionary<string, NameNode>();
        foreach (var field in fields)
        {
            var name = field.Name.Value;
            if (!names.TryAdd(name, field.Name))
            {
                context.Report($"There can be only one input field named \"{name}\".", names[name], field.Name);
            }
        }
    }
}
