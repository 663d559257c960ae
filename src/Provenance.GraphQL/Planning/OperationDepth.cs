using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Planning;

/// <summary>
/// How deeply an operation nests: fields, inline fragments and fragment spreads each count one. Planning, execution and
/// writing recurse along this nesting, so it is bounded before they start. Each fragment is measured once; the cost is
/// linear in the document.
/// </summary>
internal sealed class OperationDepth(IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, int limit)
{
    private readonly Dictionary<string, int> _fragmentDepths = [];

    /// <summary>Whether the operation nests more deeply than the limit.</summary>
    public bool Exceeds(OperationDefinitionNode operation) => Measure(operation.SelectionSet, 0) > limit;

    /// <summary>Depth below a selection set that itself stands at a depth; stops as soon as the limit is passed.</summary>
    private int Measure(SelectionSetNode? set, int depth)
    {
        if (set is null || depth > limit)
        {
            return depth;
        }

        var deepest = depth;
        foreach (var selection in set.Selections)
        {
            var below = selection switch
            {
                FieldNode field => Measure(field.SelectionSet, depth + 1),
                InlineFragmentNode inline => Measure(inline.SelectionSet, depth + 1),
                FragmentSpreadNode spread => depth + 1 + FragmentDepth(spread.Name.Value, depth + 1),
                _ => depth,
            };
            deepest = Math.Max(deepest, below);
            if (deepest > limit)
            {
                break;
            }
        }

        return deepest;
    }

    private int FragmentDepth(string name, int depth)
    {
        if (_fragmentDepths.TryGetValue(name, out var known))
        {
            return known;
        }

        var own = fragments.TryGetValue(name, out var fragment) ? Measure(fragment.SelectionSet, depth) - depth : 0;
        _fragmentDepths[name] = own;
        return own;
    }
}
