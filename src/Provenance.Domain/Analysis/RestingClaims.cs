using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis;

/// <summary>Which claims of a whole corpus rest on few origins of one class.</summary>
public static class RestingClaims
{
    /// <summary>
    /// The claims whose every chain ends in one of at most <paramref name="atMost"/> sources, all of one class: one
    /// unnamed official, say. A claim with no origin at all (nobody puts it forward, or its chains only go in circles) is
    /// none of them. What was withdrawn is no origin and passes nothing on, and what only it tells of falls with it, as in
    /// <see cref="SourceSupport"/>. Exact; linear in statements and citations, times <paramref name="atMost"/>.
    /// </summary>
    /// <remarks>The graph is condensed to its strong components and walked from the origins up, each component taking over
    /// the sources of those it rests on; a set is given up as soon as it is too large or holds another class.</remarks>
    /// <param name="graph">The whole corpus.</param>
    /// <param name="originClass">The class of the origins.</param>
    /// <param name="atMost">The most sources, 1 or more.</param>
    /// <param name="equated">For each claim the others that count as the same; null to take each by itself.</param>
    /// <returns>The claims, by id.</returns>
    public static IReadOnlyList<ClaimId> Of(
        SupportGraph graph, OriginClass originClass, int atMost, ILookup<ClaimId, ClaimId>? equated = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(atMost, 1);
        SupportEdges edges = new(graph);
        var withdrawn = Withdrawal.In(graph, edges);
        ClaimStarts starts = new(graph, edges, withdrawn);
        var origins = OfStatements(graph, edges, withdrawn, originClass, atMost);
        return [.. starts.Claims
            .Where(claim => starts.Of(claim, equated?[claim] ?? [])
                .Aggregate(OriginSet.Empty, (set, place) => set.With(origins[place], atMost))
                is { IsOther: false, Count: > 0 })
            .OrderBy(claim => claim.Value)];
    }

    private static OriginSet[] OfStatements(
        SupportGraph graph, SupportEdges edges, IReadOnlySet<int> withdrawn, OriginClass originClass, int atMost)
    {
        Adjacency successors = new(graph.Statements.Count, edges.Citing, edges.Cited, edge =>
            edges.IsPassing(edge) && !withdrawn.Contains(edges.Citing[edge]) && !withdrawn.Contains(edges.Cited[edge]));
        var origins = new OriginSet[successors.Count];
        StrongComponents components = new(successors);
        for (var component = 0; component < components.Count; component++)
        {
            var union = OriginSet.Empty;
            foreach (var index in components[component])
            {
                var statement = graph.Statements[index];
                if (edges.Passing[index].IsEmpty && !withdrawn.Contains(index) && Support.PutsForward(statement.Stance))
                {
                    union = union.With(
                        graph.OriginClasses[statement.SourceId] == originClass
                            ? new OriginSet([statement.SourceId])
                            : OriginSet.Other,
                        atMost);
                }

                // Within the component nothing is known yet, and empty sets add nothing.
                foreach (var successor in successors[index])
                {
                    union = union.With(origins[successor], atMost);
                }
            }

            foreach (var index in components[component])
            {
                origins[index] = union;
            }
        }

        return origins;
    }

    /// <summary>Sources of the class asked for, or the knowledge that there are too many or others.</summary>
    private readonly record struct OriginSet(SourceId[]? Sources, bool IsOther = false)
    {
        public static OriginSet Empty { get; } = new([]);

        public static OriginSet Other { get; } = new([], IsOther: true);

        public int Count => Sources?.Length ?? 0;

        public OriginSet With(OriginSet other, int atMost)
        {
            if (IsOther || other.IsOther)
            {
                return Other;
            }

            if (other.Count == 0)
            {
                return this;
            }

            SourceId[] union = [.. (Sources ?? []).Union(other.Sources!)];
            return union.Length == Count ? this : union.Length > atMost ? Other : new OriginSet(union);
        }
    }
}
