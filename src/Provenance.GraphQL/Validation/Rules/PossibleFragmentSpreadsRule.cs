using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>A fragment is spread only where some object type fits both the fragment and the place
/// (section 5.5.2.3).</summary>
internal sealed class PossibleFragmentSpreadsRule(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        switch (node)
        {
            case InlineFragmentNode:
                Check("Fragment", node, context.Types.Type?.Named);
                break;
            case FragmentSpreadNode { Name.Value: var name } when context.FindFragment(name) is { } fragment:
                Check($"Fragment \"{name}\"", node, context.Schema.FindType(fragment.TypeCondition)?.Named);
                break;
        }
    }

    private void Check(string subject, SyntaxNode spread, NamedType? fragmentType)
    {
        if (fragmentType is CompositeType type && context.Types.ParentType is { } place && !Overlap(type, place))
        {
            context.Report(
                $"{subject} cannot be spread here as objects of type \"{place}\" can never be of type \"{type}\".",
                spread);
        }
    }

    private bool Overlap(CompositeType type, CompositeType other) =>
        type == other
        || context.Schema.PossibleTypes(type)
            .Any(possible => possible == other || context.Schema.IsSubType(other, possible));
}
