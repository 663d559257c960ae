using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Independence;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Reliance;

/// <summary>Finds the claims of a whole corpus that rest on few origins of one class.</summary>
public static class RestingClaims
{
    /// <summary>Finds the claims whose chains all end in at most <paramref name="atMost"/> sources, all of one class:
    /// one unnamed official, for example. A claim without an origin (nobody puts it forward, or its chains only go in
    /// circles) is not among them. A withdrawn statement is no origin and passes nothing on, and statements known only
    /// from it fall with it, as in <see cref="SourceSupport"/>. Exact; linear in statements, citations and links, times
    /// <paramref name="atMost"/>.</summary>
    /// <remarks>The graph of <see cref="ClaimSupport"/> is condensed to its strong components and walked upwards from
    /// the origins. Each component takes over the sources of those it rests on; a set is given up as soon as it is too
    /// large or holds another class.</remarks>
    /// <param name="graph">The whole corpus.</param>
    /// <param name="originClass">The class of the origins.</param>
    /// <param name="atMost">The most sources, 1 or more.</param>
    /// <param name="equated">For each claim the others that count as the same, at every step of a chain; null if each
    /// claim stands for itself.</param>
    /// <param name="jointly">Only claims of which an origin is a statement that several named sources make
    /// together.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The claims, by id.</returns>
    public static IReadOnlyList<ClaimId> Of(
        SupportGraph graph,
        OriginClass originClass,
        int atMost,
        ILookup<ClaimId, ClaimId>? equated = null,
        bool jointly = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(atMost, 1);
        ClaimSupport support = new(graph, equated, cancellationToken);
        StrongComponents components = new(support.Steps, cancellationToken);
        var origins = new OriginSet[components.Count];
        var isJoint = new bool[components.Count];
        for (var component = 0; component < components.Count; component++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // Successors within the component have no sources yet, and empty sets add nothing.
            var union = OriginSet.Empty;
            foreach (var node in components[component])
            {
                if (support.IsWithheld(node))
                {
                    union = OriginSet.Other;
                }
                else if (support.OriginAt(node) is { } source)
                {
                    union = union.With(
                        graph.OriginClasses[source] == originClass ? new([source]) : OriginSet.Other, atMost);
                    isJoint[component] |= support.IsJointAt(node);
                }
                foreach (var next in support.Steps[node])
                {
                    union = union.With(origins[components.Of(next)], atMost);
                    isJoint[component] |= isJoint[components.Of(next)];
                }
            }
            origins[component] = union;
        }
        return [.. support.Claims.Where(claim =>
            Of(support.NodeOf(claim)).With(Of(support.EqualsOf(claim)), atMost) is { IsOther: false, Count: > 0 }
            && (!jointly || IsJoint(support.NodeOf(claim)) || IsJoint(support.EqualsOf(claim))))];

        OriginSet Of(int node) => origins[components.Of(node)];

        bool IsJoint(int node) => isJoint[components.Of(node)];
    }

    /// <summary>Sources of the requested class, or the fact that there are too many sources or other ones.</summary>
    private readonly record struct OriginSet(SourceId[]? Sources, bool IsOther = false)
    {
        public static OriginSet Empty { get; } = new([]);

        public static OriginSet Other { get; } = new([], IsOther: true);

        public int Count => Sources?.Length ?? 0;

        /// <summary>The union. If one of the two sets contains the other, that set itself is returned, so that most
        /// sets are shared.</summary>
        public OriginSet With(OriginSet other, int atMost)
        {
            if (IsOther || other is { IsOther: false, Count: 0 })
            {
                return this;
            }
            if (other.IsOther || Count == 0)
            {
                return other;
            }

            var own = Sources!;
            if (Array.TrueForAll(other.Sources!, source => Array.IndexOf(own, source) >= 0))
            {
                return this;
            }

            SourceId[] union = [.. own.Union(other.Sources!)];
            return union.Length > atMost ? Other : new OriginSet(union);
        }
    }
}
