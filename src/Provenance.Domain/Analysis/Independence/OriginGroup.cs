using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Independence;

/// <summary>Origins that count as one.</summary>
/// <param name="Origin">The representative of the group: the nearest named origin, otherwise the nearest.</param>
/// <param name="Origins">All of them, nearest first; at least one.</param>
/// <param name="Outlets">The outlets with a chain to one of them, nearest to the roots first.</param>
/// <param name="Share">Their share of all outlets, 0 to 1; 0 when there is no outlet.</param>
/// <param name="ExclusiveOutlets">How many of them have no chain to an origin of another group.</param>
public sealed record OriginGroup(
    Origin Origin,
    IReadOnlyList<Origin> Origins,
    IReadOnlyList<Source> Outlets,
    double Share,
    int ExclusiveOutlets)
{
    /// <summary>The named sources of different organizations that make the group's statement together, one of each
    /// organization; none if the origins belong to one organization or fewer than two have a name.</summary>
    public IReadOnlyList<Source> Jointly { get; init; } = [];

    /// <summary>Whether one of the origins is named, and not merely misquoted.</summary>
    internal bool IsNamed => AreNamed(Origins);

    /// <summary>Whether they are one for a statement that they make together, and not for their organization
    /// alone.</summary>
    internal bool SharesStatement { get; private init; }

    /// <summary>How many origins there may be at most: those who make one statement together may each know from
    /// elsewhere.</summary>
    internal int MostOrigins => Math.Max(1, Jointly.Count);

    /// <summary>Groups the origins of a graph, nearest first. Origins of one source are one, and so are those of
    /// sources that make one statement together, and those whose sources belong to one organization: through the wholes
    /// they are part of or, for a person, by affiliation. A person in two organizations joins them, and so does a
    /// statement of two, which may count too few but never too many.</summary>
    /// <remarks>Cost: one search of the graph for each group.</remarks>
    public static IReadOnlyList<OriginGroup> Of(SourceSupport graph, CancellationToken cancellationToken = default)
    {
        var reporting = graph.Speakers.Select(speaker => speaker.Where(graph.IsReporting).ToList()).ToList();
        var total = reporting.Sum(outlets => outlets.Count);
        Reachability behind = new(graph.Supports);
        var groups = OriginsOf(graph).ConvertAll(origins =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return (Origins: origins, Places: behind.From(origins.Select(origin => graph.PlaceOf(origin.Source))));
        });
        var uses = new int[reporting.Count];
        groups.ForEach(group => group.Places.ForEach(place => uses[place]++));
        return groups.ConvertAll(group => Counted(
            group.Origins,
            [.. group.Places.SelectMany(place => reporting[place])],
            total,
            group.Places.Where(place => uses[place] == 1).Sum(place => reporting[place].Count),
            graph));
    }

    private static OriginGroup Counted(
        List<Origin> origins, IReadOnlyList<Source> outlets, int total, int exclusive, SourceSupport graph)
    {
        var named = origins.Find(IsShown) ?? origins.Find(origin => origin.Class == OriginClass.Named);
        return new(
            named ?? origins[0], origins, outlets, total == 0 ? 0 : (double)outlets.Count / total, exclusive)
        {
            Jointly = JointlyOf(origins, graph),
            SharesStatement = Merge(origins, origin => graph.Trees.Organizations(origin.Source)).Count > 1,
        };
    }

    /// <summary>The origins that count as one, without what follows from that; linear in the origins.</summary>
    internal static List<List<Origin>> OriginsOf(SourceSupport graph) =>
        Merge(graph.Origins, origin => OrganizationsOf(origin.Source, graph));

    /// <summary>Whether one of these origins is named, and not merely misquoted.</summary>
    internal static bool AreNamed(IEnumerable<Origin> origins) => origins.Any(IsShown);

    /// <summary>The organizations of a source and of those with whom it makes a statement.</summary>
    private static IEnumerable<SourceId> OrganizationsOf(Source source, SourceSupport graph) =>
        graph.SpeakerOf(source).SelectMany(graph.Trees.Organizations);

    /// <summary>Whether an origin has a name, and no document is held in which it would stand and does not.</summary>
    private static bool IsShown(Origin origin) =>
        origin.Class == OriginClass.Named && origin.Statement.Attestation != Attestation.NotFound;

    private static List<Source> JointlyOf(IEnumerable<Origin> origins, SourceSupport graph)
    {
        var named = origins.Where(origin => origin.Class == OriginClass.Named).Select(origin => origin.Source);
        List<Source> apart = [.. Merge(named, graph.Trees.Organizations).Select(sources => sources[0])];
        return apart.Count > 1 ? apart : [];
    }

    /// <summary>Merges items that share a key, directly or through others. The lists, and the items in each, keep their
    /// order.</summary>
    internal static List<List<T>> Merge<T>(IEnumerable<T> items, Func<T, IEnumerable<SourceId>> keys)
    {
        var all = items.ToList();
        Dictionary<SourceId, int> first = [];
        DisjointSets sets = new(all.Count);
        foreach (var (place, item) in all.Index())
        {
            foreach (var key in keys(item))
            {
                if (!first.TryAdd(key, place))
                {
                    sets.Join(first[key], place);
                }
            }
        }
        return [.. all.Index().GroupBy(item => sets.FirstOf(item.Index), item => item.Item).Select(list => list.ToList())];
    }
}
