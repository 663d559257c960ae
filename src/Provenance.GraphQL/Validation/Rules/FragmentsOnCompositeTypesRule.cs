using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>Fragments apply to object, interface and union types only (section 5.5.1.3).</summary>
internal sealed class FragmentsOnCompositeTypesRule(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        switch (node)
        {
            case InlineFragmentNode { TypeCondition: { } condition }:
                Check("Fragment", condition);
                break;
            case FragmentDefinitionNode fragment:
                Check($"Fragment \"{fragment.Name.Value}\"", fragment.TypeCondition);
                break;
        }
    }

    private void Check(string subject, NamedTypeNode condition)
    {
        if (context.Schema.FindType(condition) is { } type and not CompositeType)
        {
            context.Report($"{subject} cannot condition on non composite type \"{type}\".", condition);
        }
    }
}
