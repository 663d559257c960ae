using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>Fields of composite types have a selection set, fields of scalar and enum types have none
/// (section 5.3.3).</summary>
internal sealed class ScalarLeafsRule(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is not FieldNode field || context.Types.Type is not { } type)
        {
            return;
        }

        var name = field.Name.Value;
        switch (type.Named, field.SelectionSet)
        {
            case (ScalarType or EnumType, { } selectionSet):
                context.Report(
                    $"Field \"{name}\" must not have a selection since type \"{type}\" has no subfields.",
                    selectionSet);
                break;
            case (CompositeType, null):
                context.Report(
                    $"Field \"{name}\" of type \"{type}\" must have a selection of subfields. "
                        + $"Did you mean \"{name} {{ ... }}\"?",
                    field);
                break;
        }
    }
}
