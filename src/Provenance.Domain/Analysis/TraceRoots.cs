using Provenance.Domain.Citations;

namespace Provenance.Domain.Analysis;

/// <summary>Where the trace of a whole claim or document starts.</summary>
public static class TraceRoots
{
    /// <summary>
    /// Upstream, the statements that no other of them rests on; downstream, those that rest on no other of them. Where a
    /// loop leaves none, all of them.
    /// </summary>
    /// <param name="statements">The statements of the claim or document.</param>
    /// <param name="citations">The citations that at least one of them makes.</param>
    /// <param name="direction">Which way the trace goes.</param>
    public static IReadOnlyList<StatementId> Of(
        IEnumerable<Statement> statements, IEnumerable<Citation> citations, Direction direction)
    {
        var all = statements.Select(statement => statement.Id).ToList();
        var members = all.ToHashSet();
        var inner = citations
            .Where(citation => members.Contains(citation.CitingId) && members.Contains(citation.CitedId))
            .Select(citation => direction == Direction.Upstream ? citation.CitedId : citation.CitingId)
            .ToHashSet();
        List<StatementId> roots = [.. all.Where(id => !inner.Contains(id))];
        return roots.Count > 0 ? roots : all;
    }
}
