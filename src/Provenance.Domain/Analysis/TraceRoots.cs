using Provenance.Domain.Citations;

namespace Provenance.Domain.Analysis;

/// <summary>Where the trace of a whole claim or document starts.</summary>
public static class TraceRoots
{
    /// <summary>
    /// Upstream, the statements that no other of them rests on; downstream, those that rest on no other of them. Where
    /// statements rest on one another in a loop, and none outside rests on them, all of the loop. So every statement
    /// can be reached from a root, and no root from another but round a loop.
    /// </summary>
    /// <remarks>
    /// These are the strongly connected components that no other leads to, found by two searches (Sharir 1981). Linear
    /// in the statements and citations.
    /// </remarks>
    /// <param name="statements">The statements of the claim or document.</param>
    /// <param name="citations">The citations that at least one of them makes.</param>
    /// <param name="direction">Which way the trace goes.</param>
    /// <param name="options">Along which citations it goes.</param>
    /// <returns>The roots, in the order of the statements.</returns>
    public static IReadOnlyList<StatementId> Of(
        IReadOnlyList<StatementId> statements,
        IEnumerable<TracedCitation> citations,
        Direction direction,
        TraceOptions options)
    {
        var members = statements.ToHashSet();
        var inner = citations
            .Where(citation => options.Follows(citation.Relation)
                && members.Contains(citation.CitingId) && members.Contains(citation.CitedId))
            .Select(citation => direction == Direction.Upstream
                ? (From: citation.CitingId, To: citation.CitedId)
                : (From: citation.CitedId, To: citation.CitingId))
            .ToList();
        return Of(statements, inner);
    }

    /// <summary>The same of any nodes and the steps between them.</summary>
    internal static IReadOnlyList<T> Of<T>(IReadOnlyCollection<T> all, IReadOnlyCollection<(T From, T To)> inner)
        where T : notnull
    {
        var steps = inner.ToLookup(step => step.From, step => step.To);
        var back = inner.ToLookup(step => step.To, step => step.From);

        HashSet<T> roots = [];
        HashSet<T> reached = [];
        foreach (var id in Enumerable.Reverse(Postorder(all, steps, [])).Where(id => !reached.Contains(id)))
        {
            roots.UnionWith(Postorder([id], back, []));
            Postorder([id], steps, reached);
        }
        return [.. all.Where(roots.Contains)];
    }

    /// <summary>
    /// What can be reached from these nodes and was not seen before, each after all that is first reached from it.
    /// </summary>
    private static List<T> Postorder<T>(
        IEnumerable<T> from, ILookup<T, T> steps, HashSet<T> seen)
        where T : notnull
    {
        List<T> order = [];
        Stack<(T Id, bool Done)> stack = [];
        foreach (var start in from)
        {
            stack.Push((start, false));
            while (stack.TryPop(out var at))
            {
                if (at.Done)
                {
                    order.Add(at.Id);
                }
                else if (seen.Add(at.Id))
                {
                    stack.Push((at.Id, true));
                    foreach (var next in steps[at.Id].Where(next => !seen.Contains(next)))
                    {
                        stack.Push((next, false));
                    }
                }
            }
        }
        return order;
    }
}
