using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;

namespace Provenance.Domain.Analysis.Graph;

/// <summary>The statements of an upstream trace that put a claim forward, and those of them that still stand when
/// withdrawn statements are left out.</summary>
/// <remarks>A withdrawn statement supports nothing and passes nothing on. Statements that are known only from it fall
/// with it, but a statement whose own document is held and contains it stands by itself. A statement that had a way to
/// an origin and has none left falls too: losing support does not make it an origin. Statements that rest on one
/// another in a ring and had no way before stay. Of statements that are one, one stands for all, and they stand or fall
/// together. Cost: linear in the statements and citations of the trace.</remarks>
internal sealed class StandingStatements
{
    private readonly JointStatements _joint;
    private readonly IReadOnlyList<TracedStatement> _ends;
    private readonly ILookup<StatementId, TraceNode> _nodes;
    private readonly ILookup<StatementId, StatementId> _passing;
    private readonly HashSet<StatementId> _starts;
    private readonly HashSet<StatementId> _all;

    internal StandingStatements(Trace trace, JointStatements joint)
    {
        _joint = joint;
        _nodes = trace.Nodes.ToLookup(node => joint[node.Statement.Id]);
        var stances = trace.Nodes.ToDictionary(node => node.Statement.Id, node => node.Statement.Stance);
        _passing = trace.Citations
            .Where(citation => Support.Passes(citation.Relation, stances[citation.CitedId]) && !joint.IsWithin(citation))
            .ToLookup(citation => joint[citation.CitingId], citation => joint[citation.CitedId]);
        _ends = [.. trace.Nodes.Select(node => node.Statement).Where(statement =>
            Support.PutsForward(statement.Stance)
            && !_passing.Contains(joint[statement.Id])
            && !IsOpen(joint[statement.Id]))];
        var roots = trace.Nodes.Where(node => node.Via.Count == 0).Select(node => node.Statement);
        _starts = [.. roots.SelectMany(statement => Support.PutsForward(statement.Stance)
            ? [joint[statement.Id]]
            : _passing[joint[statement.Id]])];
        _all = Reach(_starts, _passing, _ => true);
        Withdrawn = [.. trace.Nodes.Select(node => node.Statement)
            .Where(statement => Stands(statement) && trace.Withdrawals.Contains(statement.Id))];
        OriginsBeforeWithdrawals = [.. Origins];
        if (Withdrawn.Count > 0)
        {
            (_starts, _all) = LeftWithoutWithdrawn();
        }
    }

    /// <summary>The standing origins, nearest first.</summary>
    internal IEnumerable<TracedStatement> Origins => _ends.Where(Stands);

    /// <summary>The origins, nearest first, including what was withdrawn and what fell with it.</summary>
    internal IReadOnlyList<TracedStatement> OriginsBeforeWithdrawals { get; }

    /// <summary>The withdrawn statements, nearest first.</summary>
    internal IReadOnlyList<TracedStatement> Withdrawn { get; }

    /// <summary>Whether a statement stands.</summary>
    internal bool Stands(TracedStatement statement) => _all.Contains(_joint[statement.Id]);

    /// <summary>Whether a statement, seen from the roots, puts the claim forward first.</summary>
    internal bool Starts(TracedStatement statement) => _starts.Contains(_joint[statement.Id]);

    /// <summary>The standing statements that this statement rests on; one for all that are one.</summary>
    internal IEnumerable<StatementId> RestsOn(TracedStatement statement) =>
        _passing[_joint[statement.Id]].Where(_all.Contains);

    private (HashSet<StatementId> Starts, HashSet<StatementId> All) LeftWithoutWithdrawn()
    {
        var withdrawn = Withdrawn.Select(statement => _joint[statement.Id]).ToHashSet();
        var alive = _all.Except(withdrawn).ToHashSet();
        var back = _all.SelectMany(id => _passing[id], (citing, cited) => (citing, cited))
            .ToLookup(pair => pair.cited, pair => pair.citing);
        var ends = _ends.Select(end => _joint[end.Id]).Concat(_all.Where(IsOpen)).Where(_all.Contains).ToList();
        var supported = Reach(ends, back, _all.Contains);
        var stillSupported = Reach(ends.Where(alive.Contains), back, alive.Contains);
        alive.RemoveWhere(id => supported.Contains(id) && !stillSupported.Contains(id));

        var ownWord = withdrawn.SelectMany(id => _passing[id])
            .Where(id => _nodes[id].Any(node => node.Statement.Attestation == Attestation.FirstHand));
        HashSet<StatementId> starts = [.. _starts.Concat(ownWord).Where(alive.Contains)];
        return (starts, Reach(starts, _passing, alive.Contains));
    }

    /// <summary>Whether the trace left out citations beyond it.</summary>
    private bool IsOpen(StatementId id) =>
        _nodes[id].Any(node => node.Expandable || _joint.IsOpen(node.Statement.Id));

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
