namespace Provenance.Domain.Analysis.Independence;

/// <summary>What can be reached in one graph, asked from many places.</summary>
/// <param name="steps">The places that each place leads to.</param>
internal sealed class Reachability(IReadOnlyList<IReadOnlyList<int>> steps)
{
    private readonly int[] _lastSeen = new int[steps.Count];
    private int _search;

    /// <summary>Everything that can be reached from these places, including themselves, in order; linear in what is
    /// reached, but for sorting it.</summary>
    public List<int> From(IEnumerable<int> starts)
    {
        _search++;
        List<int> reached = [];
        foreach (var start in starts)
        {
            Reach(start);
        }
        for (var i = 0; i < reached.Count; i++)
        {
            foreach (var next in steps[reached[i]])
            {
                Reach(next);
            }
        }
        reached.Sort();
        return reached;

        void Reach(int place)
        {
            if (_lastSeen[place] != _search)
            {
                _lastSeen[place] = _search;
                reached.Add(place);
            }
        }
    }
}
