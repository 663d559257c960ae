using Provenance.GraphQL.Language;
using Provenance.GraphQL.Validation.Merging;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>Fields that answer under the same name can be merged into one (section 5.3.2). The work is done by
/// <see cref="ConflictSearch"/>.</summary>
internal sealed class OverlappingFieldsCanBeMergedRule(ValidationContext context) : SyntaxVisitor
{
    private readonly ConflictSearch _search = new(context);

    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        // The selections of an inline fragment are searched with those of the set it is in.
        if (node is not SelectionSetNode selectionSet
            || parent is InlineFragmentNode
            || selectionSet.Selections is [] or [not InlineFragmentNode])
        {
            return;
        }

        foreach (var conflict in _search.Within(context.Types.ParentType, selectionSet))
        {
            context.Report(
                $"Fields \"{Conflict.Shorten(conflict.ResponseName)}\" conflict because {conflict.Reason}. "
                    + "Use different aliases on the fields to fetch both if this was intentional.",
                [.. conflict.Fields, .. conflict.OtherFields]);
        }
    }
}
