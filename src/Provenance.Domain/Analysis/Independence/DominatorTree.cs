namespace Provenance.Domain.Analysis.Independence;

/// <summary>The immediate dominators of vertices: the last vertex that every path from the entries passes before a
/// vertex. Uses the algorithm of Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm" (2001).</summary>
/// <remarks>Exact. Cost: O(v e) at worst, in practice close to linear.</remarks>
internal sealed class DominatorTree
{
    private readonly int[] _dominators;

    /// <param name="steps">The vertices that each vertex leads to.</param>
    /// <param name="back">The vertices that lead to each vertex.</param>
    /// <param name="entries">Where paths begin.</param>
    internal DominatorTree(
        IReadOnlyList<IReadOnlyList<int>> steps, IReadOnlyList<IReadOnlyList<int>> back, IEnumerable<int> entries)
    {
        var root = steps.Count;
        var entered = entries.ToHashSet();
        _dominators = new int[root + 1];
        Array.Fill(_dominators, -1);
        _dominators[root] = root;
        var order = Postorder(steps, entered);
        var rank = new int[root + 1];
        for (var index = 0; index < order.Count; index++)
        {
            rank[order[index]] = index;
        }
        rank[root] = order.Count;

        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var vertex in Enumerable.Reverse(order))
            {
                var meet = back[vertex].Where(before => _dominators[before] >= 0)
                    .Concat(entered.Contains(vertex) ? [root] : [])
                    .Aggregate((one, other) => Meet(one, other, rank));
                changed |= _dominators[vertex] != meet;
                _dominators[vertex] = meet;
            }
        }
    }

    /// <summary>The immediate dominator; null for a vertex without one, or one that no path reaches.</summary>
    internal int? Of(int vertex) =>
        _dominators[vertex] is var dominator && dominator >= 0 && dominator < _dominators.Length - 1 ? dominator : null;

    private int Meet(int one, int other, int[] rank)
    {
        while (one != other)
        {
            (one, other) = rank[one] < rank[other] ? (_dominators[one], other) : (one, _dominators[other]);
        }
        return one;
    }

    private static List<int> Postorder(IReadOnlyList<IReadOnlyList<int>> steps, IEnumerable<int> entries)
    {
        List<int> order = [];
        HashSet<int> seen = [];
        Stack<(int Vertex, int Next)> path = [];
        foreach (var entry in entries.Order().Where(seen.Add))
        {
            path.Push((entry, 0));
            while (path.TryPop(out var at))
            {
                if (at.Next == steps[at.Vertex].Count)
                {
                    order.Add(at.Vertex);
                    continue;
                }
                path.Push((at.Vertex, at.Next + 1));
                if (seen.Add(steps[at.Vertex][at.Next]))
                {
                    path.Push((steps[at.Vertex][at.Next], 0));
                }
            }
        }
        return order;
    }
}
