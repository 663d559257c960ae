using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>
/// Introspection does not follow lists of the meta-schema around in circles: on no path below <c>__schema</c> or
/// <c>__type</c> are there three fields named <c>fields</c>, <c>interfaces</c>, <c>possibleTypes</c> or
/// <c>inputFields</c>, since the size of the answer grows with the size of the schema at each of them. Not a rule of
/// the specification but a limit of the reference implementation. Time: three visits of each fragment for each
/// <c>__schema</c> and <c>__type</c> that breaks the rule, and three for all others together.
/// </summary>
internal sealed class MaxIntrospectionDepthRule(ValidationContext context) : SyntaxVisitor
{
    private const int MaxLists = 3;

    private readonly Dictionary<string, int> _checked = [];
    private SyntaxNode? _reported;

    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (_reported is null && node is FieldNode { Name.Value: "__schema" or "__type" } field && IsTooDeep(field))
        {
            _reported = node;
            context.Report("Maximum introspection depth exceeded", node);
        }
    }

    public override void Leave(SyntaxNode node)
    {
        if (node == _reported)
        {
            _reported = null;
        }
    }

    /// <summary>Searches for a path with too many lists, on an explicit stack. A fragment is searched again only below
    /// more lists than before.</summary>
    private bool IsTooDeep(FieldNode root)
    {
        var visited = new Dictionary<string, int>();
        var pending = new Stack<(SelectionNode Selection, int Lists)>([(root, 0)]);
        while (pending.TryPop(out var next))
        {
            var (selection, lists) = next;
            var nested = selection switch
            {
                FieldNode field => field.SelectionSet,
                InlineFragmentNode fragment => fragment.SelectionSet,
                FragmentSpreadNode spread => Visit(spread.Name.Value, lists),
                _ => null,
            };
            if (selection is FieldNode { Name.Value: "fields" or "interfaces" or "possibleTypes" or "inputFields" }
                && ++lists == MaxLists)
            {
                return true;
            }

            foreach (var child in nested?.Selections ?? [])
            {
                pending.Push((child, lists));
            }
        }

        foreach (var (fragment, lists) in visited)
        {
            _checked[fragment] = lists;
        }

        return false;

        SelectionSetNode? Visit(string fragment, int lists)
        {
            if (visited.GetValueOrDefault(fragment, -1) >= lists || _checked.GetValueOrDefault(fragment, -1) >= lists)
            {
                return null;
            }

            visited[fragment] = lists;
            return context.FindFragment(fragment)?.SelectionSet;
        }
    }
}
