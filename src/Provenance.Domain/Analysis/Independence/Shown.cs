using Provenance.Domain.Analysis.Tracing;

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

    /// <summary>What a graph shows.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="atMost">How many chains to count at most; two suffice for the verdict.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    internal static Shown Of(SourceSupport graph, int atMost, CancellationToken cancellationToken)
    {
        var named = NamedOf(graph);
        return new(named.Count, ChainsTo(named, graph, atMost, cancellationToken));
    }

    /// <summary>The groups of origins that have a name.</summary>
    internal static List<List<Origin>> NamedOf(SourceSupport graph) =>
        [.. OriginGroup.OriginsOf(graph).Where(OriginGroup.AreNamed)];

    /// <summary>Chains to groups of origins that share neither a source nor a group. The group in which a chain ends is its
    /// last vertex, behind all speakers.</summary>
    internal static DisjointPaths ChainsTo(
        List<List<Origin>> named, SourceSupport graph, int atMost, CancellationToken cancellationToken)
    {
        var steps = graph.RestsOn.Select(places => places.ToList()).ToList();
        foreach (var origins in named)
        {
            foreach (var place in origins.Select(origin => graph.PlaceOf(origin.Source)).Distinct())
            {
                steps[place].Add(steps.Count);
            }
            steps.Add([]);
        }
        var groups = Enumerable.Range(graph.Speakers.Count, named.Count);
        return new(steps, graph.Starts, groups, atMost, cancellationToken);
    }
}
