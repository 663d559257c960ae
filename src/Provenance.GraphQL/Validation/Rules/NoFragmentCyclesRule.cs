using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>No fragment spreads itself, directly or through others (section 5.5.2.2). A depth-first search on an
/// explicit stack visits each fragment once; time: number of spreads, and the length of each reported cycle.</summary>
internal sealed class NoFragmentCyclesRule(ValidationContext context) : SyntaxVisitor
{
    private readonly HashSet<string> _visited = [];

    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is FragmentDefinitionNode fragment && _visited.Add(fragment.Name.Value))
        {
            Search(fragment);
        }
    }

    private void Search(FragmentDefinitionNode start)
    {
        var open = new Stack<(string Fragment, IEnumerator<FragmentSpreadNode> Spreads)>();
        var path = new List<FragmentSpreadNode>();
        var pathIndex = new Dictionary<string, int>();
        Open(start);
        while (open.TryPeek(out var current) && !context.IsAborted)
        {
            if (!current.Spreads.MoveNext())
            {
                open.Pop();
                pathIndex.Remove(current.Fragment);
                path.RemoveRange(Math.Max(0, path.Count - 1), Math.Min(1, path.Count));
                continue;
            }

            var spread = current.Spreads.Current;
            var name = spread.Name.Value;
            if (pathIndex.TryGetValue(name, out var cycleStart))
            {
                Report(name, [.. path[cycleStart..], spread]);
            }
            else if (context.FindFragment(name) is { } fragment && _visited.Add(name))
            {
                path.Add(spread);
                Open(fragment);
            }
        }

        void Open(FragmentDefinitionNode fragment)
        {
            pathIndex[fragment.Name.Value] = path.Count;
            open.Push((fragment.Name.Value, context.SpreadsIn(fragment.SelectionSet).GetEnumerator()));
        }
    }

    private void Report(string name, FragmentSpreadNode[] cycle)
    {
        var via = string.Join(", ", cycle[..^1].Select(spread => $"\"{spread.Name.Value}\""));
        context.Report(
            $"Cannot spread fragment \"{name}\" within itself{(via is "" ? "." : $" via {via}.")}",
            cycle);
    }
}
