using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Independence;

/// <summary>A source that others cannot do without: all their chains to an origin pass through it.</summary>
/// <param name="Source">The source; of several that make a statement together, the nearest to the roots.</param>
/// <param name="Jointly">The others that make a statement together with it and stand or fall with it; mostly
/// none.</param>
/// <param name="Dependents">The sources whose chains all pass through it, nearest to the roots first; at least
/// one.</param>
/// <param name="Share">The share of these among all other supported sources, without those in <paramref
/// name="Jointly"/>: more than 0, and 1 when everything else
/// rests on it.</param>
/// <param name="IsOrigin">Whether chains end in it.</param>
public sealed record Bottleneck(
    Source Source, IReadOnlyList<Source> Jointly, IReadOnlyList<Source> Dependents, double Share, bool IsOrigin)
{
    /// <summary>Finds the bottlenecks, those with most dependents first, and among equals those nearest to the roots.
    /// They are the dominators of the reversed graph, entered at the origins. Where the trace was cut, chains may
    /// continue unseen; such a place counts as an origin, so that every reported bottleneck is one. Exact; see <see
    /// cref="DominatorTree"/> for the cost.</summary>
    public static IReadOnlyList<Bottleneck> Of(SourceSupport graph)
    {
        var origins = graph.Ends.ToHashSet();
        DominatorTree tree = new(graph.Supports, graph.RestsOn, origins.Concat(graph.Open));
        var supported = SourceSupport.Reach(graph.Supports, origins.Concat(graph.Open), _ => true)
            .Sum(place => graph.Speakers[place].Count);
        SortedDictionary<int, List<Source>> dependents = [];
        for (var place = 0; place < graph.Speakers.Count; place++)
        {
            for (var above = tree.Of(place); above is { } dominator; above = tree.Of(dominator))
            {
                if (!dependents.TryGetValue(dominator, out var list))
                {
                    dependents.Add(dominator, list = []);
                }
                list.AddRange(graph.Speakers[place]);
            }
        }
        return [.. dependents.OrderByDescending(entry => entry.Value.Count).Select(entry => new Bottleneck(
            graph.Speakers[entry.Key][0],
            [.. graph.Speakers[entry.Key].Skip(1)],
            entry.Value,
            (double)entry.Value.Count / (supported - graph.Speakers[entry.Key].Count),
            origins.Contains(entry.Key)))];
    }
}
