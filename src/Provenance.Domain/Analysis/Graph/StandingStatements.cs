using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;

namespace Provenance.Domain.Analysis.Graph;

/// <summary>The statements of an upstream trace that put a claim forward, and those of them that still stand when
/// withdrawn statements are left out.</summary>
/// <remarks>A withdrawn statement supports nothing and passes nothing on. Statements that are known only from it fall
/// with it, but a statement whose own document is held and contains it stands by itself. A statement that had a way to
/// an origin and has none left falls too: losing support does not make it an origin. Statements that rest on one
/// another in a ring and had no way before stay. Cost: linear in the statements and citations of the trace.</remarks>
internal sealed class StandingStatements
{
    private readonly Dictionary<StatementId, TraceNode> _nodes;
    private readonly ILookup<StatementId, StatementId> _passing;

    internal StandingStatements(Trace trace)
    {
        _nodes = trace.Nodes.ToDictionary(node => node.Statement.Id);
        _passing = trace.Citations
            .Where(citation => Support.Passes(citation.Relation, _nodes[citation.CitedId].Statement.Stance))
            .ToLookup(citation => citation.CitingId, citation => citation.CitedId);
        var roots = trace.Nodes.Where(node => node.Via.Count == 0).Select(node => node.Statement);
        Starts = [.. roots.SelectMany(statement =>
            Support.PutsForward(statement.Stance) ? [statement.Id] : _passing[statement.Id])];
        All = Reach(Starts, _passing, _ => true);
        Withdrawn = [.. trace.Nodes.Select(node => node.Statement)
            .Where(statement => All.Contains(statement.Id) && trace.Withdrawals.Contains(statement.Id))];
        if (Withdrawn.Count > 0)
        {
            LeaveOutWithdrawn(trace);
        }
    }

    /// <summary>The statements, seen from the roots, that put the claim forward first.</summary>
    internal HashSet<StatementId> Starts { get; private set; }

    /// <summary>The statements that stand.</summary>
    internal HashSet<StatementId> All { get; private set; }

    /// <summary>The withdrawn statements, nearest first.</summary>
    internal IReadOnlyList<TracedStatement> Withdrawn { get; }

    /// <summary>The standing statements that this statement rests on.</summary>
    internal IEnumerable<StatementId> RestsOn(StatementId id) => _passing[id].Where(All.Contains);

    private void LeaveOutWithdrawn(Trace trace)
    {
        var before = All;
        var withdrawn = Withdrawn.Select(statement => statement.Id).ToHashSet();
        var alive = before.Except(withdrawn).ToHashSet();
        var back = before.SelectMany(id => _passing[id], (citing, cited) => (citing, cited))
            .ToLookup(pair => pair.cited, pair => pair.citing);
        var ends = trace.Ends.Select(end => end.Id)
            .Concat(before.Where(id => _nodes[id].Expandable)).Where(before.Contains).ToList();
        var supported = Reach(ends, back, before.Contains);
        var stillSupported = Reach(ends.Where(alive.Contains), back, alive.Contains);
        alive.RemoveWhere(id => supported.Contains(id) && !stillSupported.Contains(id));

        var ownWord = withdrawn.SelectMany(id => _passing[id])
            .Where(id => _nodes[id].Statement.Attestation == Attestation.FirstHand);
        Starts = [.. Starts.Concat(ownWord).Where(alive.Contains)];
        All = Reach(Starts, _passing, alive.Contains);
    }

    private static HashSet<StatementId> Reach(
        IEnumerable<StatementId> from, ILookup<StatementId, StatementId> steps, Func<StatementId, bool> mayPass)
    {
        HashSet<StatementId> reached = [.. from];
        Queue<StatementId> queue = new(reached);
        while (queue.TryDequeue(out var id))
        {
            foreach (var next in steps[id].Where(mayPass).Where(reached.Add))
            {
                queue.Enqueue(next);
            }
        }
        return reached;
    }
}
