namespace Provenance.Domain.Analysis.Graph;

/// <summary>A directed graph in three arrays: for each node, numbered from 0, the targets of its edges and the numbers
/// of these edges, in the order given. Linear in nodes and edges, without an object for either.</summary>
internal sealed class Adjacency
{
    private readonly int[] _starts;
    private readonly int[] _targets;
    private readonly int[] _edges;

    /// <summary>Builds the graph from the wanted edges, given by their ends.</summary>
    public Adjacency(int nodes, IReadOnlyList<int> from, IReadOnlyList<int> to, Func<int, bool> isWanted)
    {
        _starts = new int[nodes + 1];
        for (var edge = 0; edge < from.Count; edge++)
        {
            if (isWanted(edge))
            {
                _starts[from[edge] + 1]++;
            }
        }

        for (var node = 0; node < nodes; node++)
        {
            _starts[node + 1] += _starts[node];
        }

        (_targets, _edges) = (new int[_starts[nodes]], new int[_starts[nodes]]);
        var next = _starts[..nodes];
        for (var edge = 0; edge < from.Count; edge++)
        {
            if (isWanted(edge))
            {
                var place = next[from[edge]]++;
                (_targets[place], _edges[place]) = (to[edge], edge);
            }
        }
    }

    /// <summary>The number of nodes.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>The targets of a node's edges.</summary>
    public ReadOnlySpan<int> this[int node] => _targets.AsSpan(_starts[node].._starts[node + 1]);

    /// <summary>The edges of a node, in the same order.</summary>
    public ReadOnlySpan<int> EdgesOf(int node) => _edges.AsSpan(_starts[node].._starts[node + 1]);
}
