namespace Provenance.Domain.Analysis.Graph;

/// <summary>The strongly connected components of a directed graph (Tarjan 1972). They are numbered from 0, each after
/// all components that it reaches. Found without recursion: linear in nodes and edges, without an object for
/// either.</summary>
internal sealed class StrongComponents
{
    private readonly int[] _ofNodes;
    private readonly int[] _members;
    private readonly int[] _starts;

    /// <summary>Finds the components.</summary>
    /// <param name="successors">The graph.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public StrongComponents(Adjacency successors, CancellationToken cancellationToken = default)
    {
        (_ofNodes, _members) = (new int[successors.Count], new int[successors.Count]);
        _starts = new int[successors.Count + 1];
        var order = new int[successors.Count];
        var low = new int[successors.Count];
        var next = 1;
        var placed = 0;
        Stack<int> open = [];
        Stack<(int Node, int Edge)> path = [];
        for (var root = 0; root < successors.Count; root++)
        {
            if (order[root] != 0)
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
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
                    else
                    {
                        // A node in a closed component has an order past all others, so it lowers nothing.
                        low[node] = Math.Min(low[node], order[successor]);
                    }

                    continue;
                }

                if (low[node] == order[node])
                {
                    Close(node);
                }

                if (path.TryPeek(out var parent))
                {
                    low[parent.Node] = Math.Min(low[parent.Node], low[node]);
                }
            }
        }

        void Enter(int node)
        {
            order[node] = low[node] = next++;
            open.Push(node);
            path.Push((node, 0));
        }

        void Close(int node)
        {
            int member;
            do
            {
                member = open.Pop();
                order[member] = low[member] = int.MaxValue;
                _ofNodes[member] = Count;
                _members[placed++] = member;
            }
            while (member != node);
            _starts[++Count] = placed;
        }
    }

    /// <summary>The number of components.</summary>
    public int Count { get; private set; }

    /// <summary>The nodes of a component.</summary>
    public ReadOnlySpan<int> this[int component] => _members.AsSpan(_starts[component].._starts[component + 1]);

    /// <summary>The component of a node.</summary>
    public int Of(int node) => _ofNodes[node];
}
