using Provenance.Domain.Analysis.Tracing;
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
    /// <summary>Whether one of the origins is named.</summary>
    internal bool IsNamed => Origin.Class == OriginClass.Named;

    /// <summary>Groups the origins of a graph, nearest first. Origins of one source are one, and so are those whose
    /// sources belong to one organization: through the wholes they are part of or, for a person, by affiliation. A
    /// person in two organizations joins them, which may count too few but never too many.</summary>
    /// <remarks>Cost: one search of the graph for each group.</remarks>
    public static IReadOnlyList<OriginGroup> Of(SourceSupport graph)
    {
        var total = graph.Outlets.Count();
        var groups = Merge(graph.Origins, origin => graph.Trees.Organizations(origin.Source)).ConvertAll(origins =>
        {
            var behind = SourceSupport.Reach(
                graph.Supports, origins.Select(origin => graph.PlaceOf(origin.Source)), _ => true);
            var outlets = behind.Order().Select(place => graph.Sources[place])
                .Where(source => source is Outlet).ToList();
            var named = origins.Find(origin => origin.Class == OriginClass.Named);
            return new OriginGroup(
                named ?? origins[0], origins, outlets, total == 0 ? 0 : (double)outlets.Count / total, 0);
        });
        var uses = groups.SelectMany(group => group.Outlets).CountBy(outlet => outlet.Id).ToDictionary();
        return groups.ConvertAll(group => group with
        {
            ExclusiveOutlets = group.Outlets.Count(outlet => uses[outlet.Id] == 1),
        });
    }

    /// <summary>The least number of named origins if every candidate link (possibly the same as) were true, one after
    /// another, and everyone unnamed were one of them: 1 or more if there is a group.</summary>
    internal static int CountWhenDoubtsHold(IReadOnlyList<OriginGroup> groups, SourceSupport graph)
    {
        var merged = Merge(
            groups,
            group => group.Origins.SelectMany(origin =>
                graph.Trees.Organizations(origin.Source).Concat(graph.Trees.Candidates(origin.Source))));
        return Math.Max(Math.Min(groups.Count, 1), merged.Count(list => list.Exists(group => group.IsNamed)));
    }

    /// <summary>Merges items that share a key, directly or through others. The lists, and the items in each, keep their
    /// order.</summary>
    private static List<List<T>> Merge<T>(IEnumerable<T> items, Func<T, IEnumerable<SourceId>> keys)
    {
        Dictionary<SourceId, int> owners = [];
        List<int> groups = [];
        var all = items.ToList();
        foreach (var item in all)
        {
            var group = groups.Count;
            groups.Add(group);
            foreach (var key in keys(item))
            {
                if (!owners.TryAdd(key, group))
                {
                    Join(Find(owners[key]), Find(group));
                }
            }
        }
        return [.. all.Index().GroupBy(item => Find(item.Index), item => item.Item).Select(list => list.ToList())];

        int Find(int group)
        {
            while (groups[group] != group)
            {
                group = groups[group] = groups[groups[group]];
            }
            return group;
        }

        void Join(int one, int other) => groups[Math.Max(one, other)] = Math.Min(one, other);
    }
}
