namespace Provenance.Domain.Analysis.Independence;

/// <summary>The maximum number of vertex-disjoint paths from starts to ends, and a minimum set of vertices that cuts
/// all paths; by Menger's theorem (1927) the two numbers are equal. A path may be a single vertex. Computed as a
/// maximum flow by blocking flows (Dinic 1970), where every vertex is split in two and has capacity one.</summary>
/// <remarks>Exact. Cost: O(√v (v + e)) over v vertices and e edges (Even and Tarjan 1975), and at most O(k (v + e)) for k
/// paths.</remarks>
internal sealed class DisjointPaths
{
    private readonly List<int>[] _arcs;
    private readonly List<(int To, int Room)> _residual = [];
    private readonly int _source;
    private readonly int _sink;

    /// <summary>How far each node is from the source, -1 for one that cannot be reached.</summary>
    private readonly int[] _levels;

    /// <summary>The arc of each node from which on paths have not been tried in this phase.</summary>
    private readonly int[] _tried;

    /// <param name="steps">The vertices that each vertex leads to.</param>
    /// <param name="starts">Where paths begin.</param>
    /// <param name="ends">Where paths end.</param>
    /// <param name="atMost">After how many paths to stop; then there may be more, and <see cref="Cut"/> is none.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    internal DisjointPaths(
        IReadOnlyList<IReadOnlyList<int>> steps,
        IEnumerable<int> starts,
        IEnumerable<int> ends,
        int atMost = int.MaxValue,
        CancellationToken cancellationToken = default)
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
        (_levels, _tried) = (new int[_arcs.Length], new int[_arcs.Length]);
        while (Count < atMost && Layer())
        {
            while (Count < atMost && Augment())
            {
                cancellationToken.ThrowIfCancellationRequested();
                Count++;
            }
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

    /// <summary>The paths that were found, each as its vertices from start to end.</summary>
    internal IEnumerable<IReadOnlyList<int>> Paths()
    {
        foreach (var first in _arcs[_source].Where(IsUsed))
        {
            List<int> path = [];
            for (var node = _residual[first].To; node != _sink; node = _residual[_arcs[node].First(IsUsed)].To)
            {
                if (node == In(node / 2))
                {
                    path.Add(node / 2);
                }
            }
            yield return path;
        }
    }

    /// <summary>Whether a path passes an arc. Arcs have even indexes, their reverses odd ones.</summary>
    private bool IsUsed(int arc) => arc % 2 == 0 && _residual[arc ^ 1].Room > 0;

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

    /// <summary>Finds how far the nodes are from the source; returns whether the sink can be reached.</summary>
    private bool Layer()
    {
        Array.Fill(_levels, -1);
        Array.Clear(_tried);
        _levels[_source] = 0;
        Queue<int> queue = new([_source]);
        while (_levels[_sink] < 0 && queue.TryDequeue(out var node))
        {
            foreach (var arc in _arcs[node])
            {
                var (to, room) = _residual[arc];
                if (room > 0 && _levels[to] < 0)
                {
                    _levels[to] = _levels[node] + 1;
                    queue.Enqueue(to);
                }
            }
        }
        return _levels[_sink] >= 0;
    }

    /// <summary>Sends one more path along the layers; returns whether there was one.</summary>
    private bool Augment()
    {
        Stack<int> path = [];
        for (var node = _source; node != _sink;)
        {
            if (_tried[node] < _arcs[node].Count)
            {
                var arc = _arcs[node][_tried[node]];
                var (to, room) = _residual[arc];
                if (room > 0 && _levels[to] == _levels[node] + 1)
                {
                    path.Push(arc);
                    node = to;
                }
                else
                {
                    _tried[node]++;
                }
            }
            else if (path.TryPop(out var back))
            {
                node = _residual[back ^ 1].To;
                _tried[node]++;
            }
            else
            {
                return false;
            }
        }
        foreach (var arc in path)
        {
            Push(arc, -1);
            Push(arc ^ 1, 1);
        }
        return true;
    }

    private void Push(int arc, int change)
    {
        var (to, room) = _residual[arc];
        _residual[arc] = (to, room == int.MaxValue ? room : room + change);
    }
}
