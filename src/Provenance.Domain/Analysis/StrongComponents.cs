namespace Provenance.Domain.Analysis;

/// <summary>
/// The strongly connected components of a directed graph (Tarjan 1972), without recursion: linear in nodes and edges.
/// </summary>
internal static class StrongComponents
{
    /// <summary>The components, each after all those that it reaches.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of(Adjacency successors)
    {
        var order = new int[successors.Count];
        var low = new int[successors.Count];
        var open = new bool[successors.Count];
        var next = 1;
        List<IReadOnlyList<int>> components = [];
        Stack<int> members = [];
        Stack<(int Node, int Edge)> path = [];
        for (var root = 0; root < successors.Count; root++)
        {
            if (order[root] != 0)
            {
                continue;
            }

            Enter(root);
            while (path.TryPop(out var step))
            {
                var (node, edge) = step;
                if (edge < successors[node].Length)
                {
                    path.Push((node, edge + 1));
                    var successor = successors[node][edge];
                    if (order[successor] == 0)
                    {
                        Enter(successor);
                    }
                    else if (open[successor])
                    {
                        low[node] = Math.Min(low[node], order[successor]);
                    }

                    continue;
                }

                if (low[node] == order[node])
                {
                    components.Add(Close(node));
                }

                if (path.TryPeek(out var parent))
                {
                    low[parent.Node] = Math.Min(low[parent.Node], low[node]);
                }
            }
        }

        return components;

        void Enter(int node)
        {
            order[node] = low[node] = next++;
            open[node] = true;
            members.Push(node);
            path.Push((node, 0));
        }

        int[] Close(int node)
        {
            if (members.Peek() == node)
            {
                open[members.Pop()] = false;
                return [node];
            }

            List<int> component = [];
            int member;
            do
            {
                member = members.Pop();
                open[member] = false;
                component.Add(member);
            }
            while (member != node);
            return [.. component];
        }
    }
}
