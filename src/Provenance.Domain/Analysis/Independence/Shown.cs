namespace Provenance.Domain.Analysis.Independence;

/// <summary>What a graph shows of its named origins.</summary>
/// <param name="Named">How many groups of origins have a name.</param>
/// <param name="Separate">The chains to them that share neither a source nor a group.</param>
internal sealed record Shown(int Named, DisjointPaths Separate)
{
    /// <summary>Whether they are independent, or partly so; null if fewer than two have a name.</summary>
    internal IndependenceVerdict? Verdict => (Named, Separate.Count) switch
    {
        ( >= 2, >= 2) => IndependenceVerdict.Independent,
        ( >= 2, _) => IndependenceVerdict.PartlyIndependent,
        _ => null,
    };

    internal static Shown Of(SourceSupport graph) => Of(graph, OriginGroup.Of(graph));

    internal static Shown Of(SourceSupport graph, IReadOnlyList<OriginGroup> groups)
    {
        var named = groups.Where(group => group.IsNamed).ToList();
        var steps = graph.RestsOn.Select(places => places.ToList()).ToList();
        foreach (var group in named)
        {
            foreach (var place in group.Origins.Select(origin => graph.PlaceOf(origin.Source)).Distinct())
            {
                steps[place].Add(steps.Count);
            }
            steps.Add([]);
        }
        return new(
            named.Count,
            new(steps, graph.Starts, Enumerable.Range(graph.Speakers.Count, named.Count)));
    }
}
