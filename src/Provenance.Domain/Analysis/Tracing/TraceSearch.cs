using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;

namespace Provenance.Domain.Analysis.Tracing;

/// <summary>One trace while it runs.</summary>
internal sealed class TraceSearch(TraceRequest request)
{
    private readonly Dictionary<StatementId, int> _places = [];
    private readonly List<(TracedStatement Statement, int Depth, List<TracedCitation> Via)> _nodes = [];
    private readonly Dictionary<CitationId, TracedCitation> _citations = [];
    private readonly HashSet<StatementId> _expandable = [];
    private readonly HashSet<ClaimId> _equated = [];
    private readonly HashSet<ClaimId> _entered = [];
    private Dictionary<StatementId, List<TracedCitation>> _pending = [];
    private List<StatementId> _frontier = [];
    private List<TracedStatement> _roots = [];
    private CoverageLimit? _stopped;
    private int _depth;

    internal TraceDirection Direction => request.Direction;

    internal TraceOptions Options => request.Options;

    internal bool EquatesClaims => request.Options.Equate == ClaimEquality.SameAs;

    /// <summary>The statements whose citations the next level needs.</summary>
    internal IReadOnlyList<StatementId> Frontier => _frontier;

    /// <summary>Whether anything is left to look up.</summary>
    internal bool HasNext => _frontier.Count > 0 || _entered.Count > 0;

    /// <summary>The statements that citations of this level lead to.</summary>
    internal IReadOnlyCollection<StatementId> Pending => _pending.Keys;

    internal void Start(IReadOnlyDictionary<StatementId, TracedStatement> statements)
    {
        foreach (var root in request.Roots.Distinct().Where(statements.ContainsKey).Select(id => statements[id]))
        {
            Visit(root, []);
            Enter(null, root);
        }
        _roots = [.. Visited()];
    }

    /// <summary>The claims that this level entered from statements of other claims, and that were not looked up
    /// before.</summary>
    internal IReadOnlyList<ClaimId> ClaimsToEquate()
    {
        ClaimId[] entered = [.. _entered];
        _equated.UnionWith(entered);
        _entered.Clear();
        return entered;
    }

    /// <summary>Adds, at this depth, statements of claims that count as the same: those where the trace of these and
    /// the frontier together starts, because the others are reached from there. They enter no claim, because links are
    /// never chained.</summary>
    /// <param name="equivalents">The statements of these claims.</param>
    /// <param name="citations">The citations that these statements and the frontier make, at least.</param>
    internal void Join(IEnumerable<TracedStatement> equivalents, ILookup<StatementId, TracedCitation> citations)
    {
        var joining = equivalents.OrderBy(statement => statement.Id.Value).ToList();
        var together = joining.Concat(_frontier.Select(Visited)).DistinctBy(statement => statement.Id).ToList();
        var starts = TraceRoots.Of(
            [.. together.Select(statement => statement.Id)],
            together.SelectMany(statement => citations[statement.Id]),
            Direction,
            request.Options);
        foreach (var statement in joining.Where(item => starts.Contains(item.Id) && !_places.ContainsKey(item.Id)))
        {
            Visit(statement, []);
        }
    }

    /// <summary>Follows the citations of the frontier or, at a limit, only records that something lies
    /// beyond.</summary>
    internal void Follow(ILookup<StatementId, TracedCitation> citations)
    {
        var atLimit = _stopped is not null || _depth == request.Options.MaxDepth;
        foreach (var from in _frontier.Where(id => !request.EndsAt(Visited(id))))
        {
            foreach (var citation in citations[from].Where(citation => request.Options.Follows(citation.Relation)))
            {
                var to = Direction == TraceDirection.Upstream ? citation.CitedId : citation.CitingId;
                if (_places.ContainsKey(to))
                {
                    _citations[citation.Id] = citation;
                    Enter(Visited(from), Visited(to));
                }
                else if (atLimit)
                {
                    _expandable.Add(from);
                    _stopped ??= CoverageLimit.MaxDepth;
                }
                else if (_pending.TryGetValue(to, out var via))
                {
                    via.Add(citation);
                }
                else
                {
                    _pending.Add(to, [citation]);
                }
            }
        }
        _frontier = [];
    }

    /// <summary>Visits the statements that the citations led to.</summary>
    internal void Advance(IReadOnlyDictionary<StatementId, TracedStatement> statements)
    {
        if (_pending.Count == 0)
        {
            return;
        }
        _depth++;
        StatementId[] inOrder = [.. _pending.Keys];
        Array.Sort(inOrder, static (one, other) => one.Value.CompareTo(other.Value));
        foreach (var id in inOrder)
        {
            if (statements.TryGetValue(id, out var statement))
            {
                Visit(statement, _pending[id]);
                _pending[id].ForEach(citation => Enter(Visited(NearEnd(citation)), statement));
            }
        }
        _pending = [];
    }

    /// <summary>Leaves out everything that was not visited when the time ran out, at whatever point of a
    /// level.</summary>
    internal void StopAtDeadline()
    {
        List<StatementId> left = [.. _frontier, .. _pending.Values.SelectMany(via => via).Select(NearEnd)];
        _expandable.UnionWith(left);
        _stopped ??= left.Count > 0 || _entered.Count > 0 ? CoverageLimit.Deadline : null;
        (_frontier, _pending) = ([], []);
        _entered.Clear();
    }

    /// <summary>Notes beyond which statements something lies that may not be shown.</summary>
    internal void Withhold(IReadOnlySet<StatementId> statements)
    {
        var left = _places.Keys.Where(statements.Contains).ToList();
        _expandable.UnionWith(left);
        _stopped ??= left.Count > 0 ? CoverageLimit.NotShown : null;
    }

    internal IEnumerable<TracedStatement> Visited() => _nodes.Select(node => node.Statement);

    internal Trace ToTrace(
        IReadOnlyList<TracedStatement> ends,
        IReadOnlyList<Origin> origins,
        ILookup<StatementId, Withdrawal> withdrawals,
        DateTimeOffset readAt) => new()
        {
            Direction = Direction,
            Roots = _roots,
            Nodes = [.. _nodes.Select(node => new TraceNode(
                node.Statement,
                node.Depth,
                InOrder(node.Via),
                _expandable.Contains(node.Statement.Id)))],
            Citations = InOrder([.. _citations.Values]),
            Ends = ends,
            Origins = origins,
            Withdrawals = withdrawals,
            Coverage = new(
                _stopped is null,
                _stopped,
                _nodes.Count,
                _citations.Count,
                _nodes.Count == 0 ? 0 : _nodes[^1].Depth,
                readAt),
            AsOf = request.Options.AsOf,
        };

    /// <summary>The statements where chains end, nearest first.</summary>
    internal IEnumerable<TracedStatement> Ends()
    {
        if (Direction == TraceDirection.Downstream)
        {
            return [];
        }
        var passing = _citations.Values
            .Where(citation => Support.Passes(citation.Relation, Visited(citation.CitedId).Stance))
            .ToLookup(citation => citation.CitingId, citation => citation.CitedId);
        HashSet<StatementId> behind = [];
        Queue<StatementId> queue = new(_nodes.Where(node => node.Via.Count == 0).Select(node => node.Statement.Id));
        while (queue.TryDequeue(out var id))
        {
            if (behind.Add(id))
            {
                passing[id].ToList().ForEach(queue.Enqueue);
            }
        }
        return _nodes.Select(node => node.Statement).Where(statement => behind.Contains(statement.Id)
            && !_expandable.Contains(statement.Id)
            && Support.PutsForward(statement.Stance)
            && !passing.Contains(statement.Id));
    }

    private static List<TracedCitation> InOrder(List<TracedCitation> citations)
    {
        if (citations.Count > 1)
        {
            citations.Sort(static (one, other) => one.Id.Value.CompareTo(other.Id.Value));
        }

        return citations;
    }

    private TracedStatement Visited(StatementId id) => _nodes[_places[id]].Statement;

    private StatementId NearEnd(TracedCitation citation) =>
        Direction == TraceDirection.Upstream ? citation.CitingId : citation.CitedId;

    /// <summary>Records the claim of a visited statement if it is not that of the preceding statement.</summary>
    private void Enter(TracedStatement? before, TracedStatement statement)
    {
        if (EquatesClaims
            && statement.ClaimId is { } claim
            && before?.ClaimId != claim
            && _places.ContainsKey(statement.Id)
            && !_equated.Contains(claim))
        {
            _entered.Add(claim);
        }
    }

    private void Visit(TracedStatement statement, List<TracedCitation> via)
    {
        if (_nodes.Count == request.Options.MaxNodes)
        {
            _stopped = CoverageLimit.MaxNodes;
            _expandable.UnionWith(via.Select(NearEnd));
            return;
        }
        _places.Add(statement.Id, _nodes.Count);
        _nodes.Add((statement, _depth, via));
        _frontier.Add(statement.Id);
        via.ForEach(citation => _citations[citation.Id] = citation);
    }
}
