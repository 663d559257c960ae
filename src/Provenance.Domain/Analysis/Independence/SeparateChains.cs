using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Independence;

/// <summary>Two chains to named origins that share neither a source nor a group of origins. As long as both stand apart, the
/// origins are independent.</summary>
internal sealed class SeparateChains
{
    private readonly SourceSupport _graph;
    private readonly IReadOnlyList<(HashSet<int> Places, HashSet<SourceId> Organizations)> _chains;

    private SeparateChains(SourceSupport graph, IReadOnlyList<(HashSet<int>, HashSet<SourceId>)> chains) =>
        (_graph, _chains) = (graph, chains);

    /// <summary>Finds two; null if there are none.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    internal static SeparateChains? Of(SourceSupport graph, CancellationToken cancellationToken)
    {
        var named = Shown.NamedOf(graph);
        var chains = Shown.ChainsTo(named, graph, atMost: 2, cancellationToken).Paths().Select(path =>
        {
            var places = named[path[^1] - graph.Speakers.Count].Select(origin => graph.PlaceOf(origin.Source)).ToList();
            return (
                path.SkipLast(1).Concat(places).ToHashSet(),
                places.SelectMany(place => OrganizationsOf(graph, place)).ToHashSet());
        }).ToList();
        return chains.Count < 2 ? null : new(graph, chains);
    }

    /// <summary>Whether something of one chain, or of the organizations in which it ends, would be one with something of the
    /// other if a doubt holds. If not, both stand apart as before.</summary>
    internal bool AreJoinedBy(Doubt doubt)
    {
        var places = doubt.Sources.Select(_graph.PlaceOf).ToList();
        return _chains.All(chain => places.Exists(place => chain.Places.Contains(place)
            || OrganizationsOf(_graph, place).Any(chain.Organizations.Contains)));
    }

    private static IEnumerable<SourceId> OrganizationsOf(SourceSupport graph, int place) =>
        graph.Speakers[place].SelectMany(graph.Trees.Organizations);
}
