using System.Runtime.InteropServices;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Circularity;

/// <summary>Searches from one statement after another for the shortest way back to its party. The arrays are reused, so
/// a search costs what it visits, not the size of the corpus.</summary>
internal sealed class ReturnSearch
{
    private readonly SupportGraph _graph;
    private readonly SupportEdges _edges;
    private readonly SourceId[] _parties;
    private readonly StrongComponents _components;
    private readonly ILookup<ClaimId, ClaimId> _equated;
    private readonly Dictionary<(SourceId Party, ClaimId Claim), int> _counts = [];
    private readonly CancellationToken _stop;

    // A state is twice the place of a statement, plus 1 once another party has been met. A state has been visited if
    // its mark is that of the current search.
    private readonly int[] _marks;
    private readonly int[] _cameFrom;
    private readonly int[] _cameBy;
    private readonly List<int> _queue = [];
    private int _mark;
    private int _steps;

    internal ReturnSearch(
        SupportGraph graph,
        SupportEdges edges,
        SourceId[] parties,
        StrongComponents components,
        ILookup<ClaimId, ClaimId> equated,
        int maxSteps,
        CancellationToken cancellationToken)
    {
        (_graph, _edges, _parties, _components, _equated, _steps, _stop) =
            (graph, edges, parties, components, equated, maxSteps, cancellationToken);
        var states = 2 * graph.Statements.Count;
        (_marks, _cameFrom, _cameBy) = (new int[states], new int[states], new int[states]);
        for (var place = 0; place < graph.Statements.Count; place++)
        {
            if (graph.Statements[place].ClaimId is { } claim)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_counts, (parties[place], claim), out _)++;
            }
        }
    }

    /// <summary>The limit that kept searches from following all ways to their end; null if there was none.</summary>
    internal CoverageLimit? StoppedBy { get; private set; }

    /// <summary>How many citations away the searches went.</summary>
    internal int DepthReached { get; private set; }

    /// <summary>The edges of the shortest way by which a statement returns; null if it does not.</summary>
    internal List<int>? From(int start)
    {
        if (_graph.Statements[start].ClaimId is not { } claim || !HasCompany(_parties[start], claim))
        {
            return null;
        }

        _mark++;
        _queue.Clear();
        _queue.Add(2 * start);
        _marks[2 * start] = _mark;
        var levelEnd = 1;
        var depth = 0;
        for (var next = 0; next < _queue.Count; next++)
        {
            _stop.ThrowIfCancellationRequested();
            if (next == levelEnd)
            {
                (depth, levelEnd) = (depth + 1, _queue.Count);
            }

            if (Expand(_queue[next], depth, start, claim) is { } end)
            {
                DepthReached = Math.Max(DepthReached, depth + 1);
                return WayTo(end, start);
            }

            if (StoppedBy == CoverageLimit.MaxSteps)
            {
                break;
            }
        }

        DepthReached = Math.Max(DepthReached, depth);
        return null;
    }

    /// <summary>Visits the successors of a state; returns the one that ends the search, if there is one.</summary>
    private int? Expand(int state, int depth, int start, ClaimId claim)
    {
        var edges = _edges.Passing.EdgesOf(state / 2);
        if (edges.Length > 0 && depth == CircularReports.MaxDepth)
        {
            StoppedBy ??= CoverageLimit.MaxDepth;
            return null;
        }

        foreach (var edge in edges)
        {
            if (_steps-- <= 0)
            {
                StoppedBy = CoverageLimit.MaxSteps;
                return null;
            }

            var place = _edges.Cited[edge];
            var isOwn = _parties[place] == _parties[start];
            var next = (2 * place) + (isOwn ? state % 2 : 1);
            if (_marks[next] == _mark)
            {
                continue;
            }

            (_marks[next], _cameFrom[next], _cameBy[next]) = (_mark, state, edge);
            if (isOwn && next % 2 == 1 && IsReturn(start, claim, place))
            {
                return next;
            }

            _queue.Add(next);
        }

        return null;
    }

    private bool IsReturn(int start, ClaimId claim, int end) =>
        _components.Of(start) != _components.Of(end)
        && _graph.Statements[end].ClaimId is { } other
        && (other == claim || _equated[claim].Contains(other))
        && !_graph.Statements[start].At.IsBefore(_graph.Statements[end].At);

    /// <summary>Whether the party says the same more than once.</summary>
    private bool HasCompany(SourceId party, ClaimId claim) =>
        _counts[(party, claim)] > 1 || _equated[claim].Any(other => _counts.ContainsKey((party, other)));

    private List<int> WayTo(int end, int start)
    {
        List<int> way = [];
        for (var state = end; state != 2 * start; state = _cameFrom[state])
        {
            way.Add(_cameBy[state]);
        }

        way.Reverse();
        return way;
    }
}
