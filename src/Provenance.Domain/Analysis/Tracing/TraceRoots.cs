using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;

namespace Provenance.Domain.Analysis.Tracing;

/// <summary>Chooses where the trace of a whole claim or document starts.</summary>
public static class TraceRoots
{
    /// <summary>Upstream, the roots are the statements that no other of them rests on; downstream, those that rest on
    /// no other of them. If statements rest on one another in a loop, and no other of them rests on the loop, all of it
    /// are roots. Hence every statement can be reached from a root, and no root from another except within a
    /// loop.</summary>
    /// <remarks>
    /// These are the strongly connected components that no other leads to. Linear in the statements and citations.
    /// </remarks>
    /// <param name="statements">The statements of the claim or document.</param>
    /// <param name="citations">The citations that at least one of them makes.</param>
    /// <param name="direction">The direction of the trace.</param>
    /// <param name="options">The options that say which citations the trace follows.</param>
    /// <returns>The roots, in the order of the statements.</returns>
    public static IReadOnlyList<StatementId> Of(
        IReadOnlyList<StatementId> statements,
        IEnumerable<TracedCitation> citations,
        TraceDirection direction,
        TraceOptions options)
    {
        var members = statements.Distinct().ToList();
        var places = members.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place);
        List<int> citing = [];
        List<int> cited = [];
        foreach (var citation in citations.Where(citation => options.Follows(citation.Relation)))
        {
            if (places.TryGetValue(citation.CitingId, out var from) && places.TryGetValue(citation.CitedId, out var to))
            {
                citing.Add(from);
                cited.Add(to);
            }
        }
        var (start, end) = direction == TraceDirection.Upstream ? (citing, cited) : (cited, citing);
        var roots = In(new(members.Count, start, end, _ => true));
        return [.. members.Where((_, place) => roots[place])];
    }

    /// <summary>The same for the nodes of a graph: whether each is a root.</summary>
    internal static bool[] In(Adjacency steps)
    {
        StrongComponents components = new(steps);
        var entered = new bool[components.Count];
        for (var node = 0; node < steps.Count; node++)
        {
            foreach (var next in steps[node])
            {
                entered[components.Of(next)] |= components.Of(next) != components.Of(node);
            }
        }
        return [.. Enumerable.Range(0, steps.Count).Select(node => !entered[components.Of(node)])];
    }
}
