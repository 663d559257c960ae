namespace Provenance.Domain.Analysis.Independence;

/// <summary>The maximum number of vertex-disjoint paths from starts to ends, and a minimum set of vertices that cuts
/// all paths; by Menger's theorem (1927) the two numbers are equal. A path may be a single vertex. Computed as a
/// maximum flow with shortest augmenting paths (Edmonds and Karp 1972), where every vertex is split in two and has
/// capacity one.</summary>
/// <remarks>Exact. Cost: O(k (v + e)) for k paths over v vertices and e edges.</remarks>
internal sealed class DisjointPaths
{
    private readonly List<int>[] _arcs;
    private readonly List<(int To, int Room)> _residual = [];
    private readonly int _source;
    private readonly int _sink;

    /// <param name="steps">The vertices that each vertex leads to.</param>
    /// <param name="starts">Where paths begin.</param>
    /// <param name="ends">Where paths end.</param>
    internal DisjointPaths(IReadOnlyList<IReadOnlyList<int>> steps, IEnumerable<int> starts, IEnumerable<int> ends)
    {
        (_source, _sink) = (2 * steps.Count, (2 * steps.Count) + 1);
        _arcs = [.. Enumerable.Range(0, _sink + 1).Select(_ => new List<int>())];
        for (var vertex = 0; vertex < steps.Count; vertex++)
        {
            Arc(In(vertex), Out(vertex), 1);
            foreach (var next in steps[vertex])
            {
                Arc(Out(vertex), In(next), int.MaxValue);
            }
        }
        foreach (var start in starts.Distinct())
        {
            Arc(_source, In(start), int.MaxValue);
        }
        foreach (var end in ends.Distinct())
        {
            Arc(Out(end), _sink, int.MaxValue);
        }
        while (Augment())
        {
            Count++;
        }
    }

    /// <summary>The number of paths.</summary>
    internal int Count { get; }

    /// <summary>The cut nearest to the ends, in ascending order; as many vertices as there are paths.</summary>
    internal IEnumerable<int> Cut()
    {
        HashSet<int> reachesSink = [_sink];
        Queue<int> queue = new(reachesSink);
        while (queue.TryDequeue(out var node))
        {
            foreach (var arc in _arcs[node].Where(arc => _residual[arc ^ 1].Room > 0))
            {
                if (reachesSink.Add(_residual[arc].To))
                {
                    queue.Enqueue(_residual[arc].To);
                }
            }
        }
        return Enumerable.Range(0, _source / 2)
            .Where(vertex => reachesSink.Contains(Out(vertex)) && !reachesSink.Contains(In(vertex)));
    }

    private static int In(int vertex) => 2 * vertex;

    private static int Out(int vertex) => (2 * vertex) + 1;

    /// <summary>Adds an arc and, at the following odd index, its reverse, which lets flow be taken back.</summary>
    private void Arc(int from, int to, int room)
    {
        _arcs[from].Add(_residual.Count);
        _residual.Add((to, room));
        _arcs[to].Add(_residual.Count);
        _residual.Add((from, 0));
    }

    private bool Augment()
    {
        var by = new int[_arcs.Length];
        Array.Fill(by, -1);
        Queue<int> queue = new([_source]);
        while (by[_sink] < 0 && queue.TryDequeue(out var node))
        {
            foreach (var arc in _arcs[node])
            {
                var (to, room) = _residual[arc];
                if (room > 0 && by[to] < 0 && to != _source)
                {
                    by[to] = arc;
                    queue.Enqueue(to);
                }
            }
        }
        if (by[_sink] < 0)
        {
            return false;
        }
        for (var node = _sink; node != _source; node = _residual[by[node] ^ 1].To)
        {
            Push(by[node], -1);
            Push(by[node] ^ 1, 1);
        }
        return true;
    }

    private void Push(int arc, int change)
    {
        var (to, room) = _residual[arc];
        _residual[arc] = (to, room == int.MaxValue ? room : room + change);
    }
}
