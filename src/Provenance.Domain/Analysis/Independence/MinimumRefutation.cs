using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Independence;

/// <summary>How few sources would have to be wrong for a claim to fall.</summary>
public static class MinimumRefutation
{
    /// <summary>Finds a smallest set of sources that meets every chain from an outlet, or another speaker at a root, to
    /// an origin; of several such sets the one nearest to the origins. Of sources that make a statement together one is
    /// named, since they fall together. Empty when no chain reaches an origin. In a
    /// complete trace it has as many members as there are chains that share no source (<see
    /// cref="IndependenceResult.DisjointChains"/>). Where the trace was cut, chains may continue unseen; such a place
    /// counts as an origin, so that the set meets these chains too. Exact; see <see cref="DisjointPaths"/> for the
    /// cost.</summary>
    /// <returns>The sources, nearest to the roots first.</returns>
    public static IReadOnlyList<Source> Of(SourceSupport graph, CancellationToken cancellationToken = default)
    {
        DisjointPaths paths = new(
            graph.RestsOn, graph.Starts, graph.Ends.Concat(graph.Open), cancellationToken: cancellationToken);
        return [.. paths.Cut().Select(place => graph.Speakers[place][0])];
    }
}
