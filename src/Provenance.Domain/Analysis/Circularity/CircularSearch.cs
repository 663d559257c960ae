using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Circularity;

/// <summary>One search for circular reports, as <see cref="CircularReports"/> describes it.</summary>
internal sealed class CircularSearch
{
    private readonly SupportGraph _graph;
    private readonly CancellationToken _stop;
    private readonly SupportEdges _edges;
    private readonly Func<ClaimId, bool>? _isAsked;
    private readonly SourceId[] _parties;

    /// <summary>The citations that may be part of a loop: those that pass, and are not against time.</summary>
    private readonly Adjacency _possible;
    private readonly StrongComponents _components;
    private readonly ReturnSearch _returns;

    internal CircularSearch(
        SupportGraph graph,
        ILookup<ClaimId, ClaimId> equated,
        Func<ClaimId, bool>? isAsked,
        int maxSteps,
        CancellationToken cancellationToken)
    {
        (_graph, _isAsked, _edges, _stop) = (graph, isAsked, new(graph), cancellationToken);
        Dictionary<SourceId, SourceId> largest = [];
        _parties = [.. graph.Statements.Select(statement => PartyOf(statement.SourceId, largest))];
        _possible = new(graph.Statements.Count, _edges.Citing, _edges.Cited, IsPossible);
        _components = new(_possible, _stop);
        _returns = new(graph, _edges, _parties, _components, equated, maxSteps, _stop);
    }

    internal CircularReports Run()
    {
        List<CircularReport> reports = [.. Loops(), .. Returns(), .. Citations()];
        return new(
            [.. reports.OrderByDescending(report => report.Outlets)
                .ThenBy(report => report.Kind).ThenBy(report => report.Number)],
            new(
                _returns.StoppedBy is null,
                _returns.StoppedBy,
                _graph.Statements.Count,
                _graph.Citations.Count,
                _returns.DepthReached,
                _graph.ReadAt));
    }

    private IEnumerable<CircularReport> Loops()
    {
        for (var component = 0; component < _components.Count; component++)
        {
            _stop.ThrowIfCancellationRequested();
            if (MembersOfLoop(component) is { } members && members.Any(IsAsked))
            {
                var first = members.MinBy(member => _graph.Statements[member].Id.Value);
                var others = members.Select(member => _graph.Statements[member].SourceId).OrderBy(id => id.Value);
                yield return Report(CircularReportKind.Loop, _graph.Statements[first].Id.Value, Ring(first), others);
            }
        }
    }

    private int[]? MembersOfLoop(int component) =>
        _components[component] is [var single] && !_possible[single].Contains(single)
            ? null
            : _components[component].ToArray();

    private IEnumerable<CircularReport> Returns()
    {
        for (var start = 0; start < _graph.Statements.Count
            && _returns.StoppedBy is not CoverageLimit.MaxSteps; start++)
        {
            if (IsAsked(start) && _returns.From(start) is { } way)
            {
                yield return Report(CircularReportKind.Return, _graph.Statements[start].Id.Value, way, []);
            }
        }
    }

    private IEnumerable<CircularReport> Citations()
    {
        for (var edge = 0; edge < _graph.Citations.Count; edge++)
        {
            _stop.ThrowIfCancellationRequested();
            var (citing, cited) = (_edges.Citing[edge], _edges.Cited[edge]);
            var passes = _edges.IsPassing(edge);
            var isInLoop = IsPossible(edge) && _components.Of(citing) == _components.Of(cited);
            CircularReportKind? kind = isInLoop ? null
                : passes && _parties[citing] == _parties[cited] && GivesAsSource(_graph.Citations[edge].Relation)
                    ? CircularReportKind.SelfCitation
                : _edges.IsAgainstTime(edge) ? CircularReportKind.TimeParadox
                : null;
            if (kind is { } found && (IsAsked(citing) || IsAsked(cited)))
            {
                yield return Report(found, _graph.Citations[edge].Id.Value, [edge], []);
            }
        }
    }

    private bool IsPossible(int edge) => _edges.IsPassing(edge) && !_edges.IsAgainstTime(edge);

    private static bool GivesAsSource(CitationRelation relation) =>
        relation is not (CitationRelation.Publishes or CitationRelation.Republishes);

    private bool IsAsked(int statement) =>
        _isAsked is null || (_graph.Statements[statement].ClaimId is { } claim && _isAsked(claim));

    /// <summary>The edges of a shortest way from a statement back to itself.</summary>
    private List<int> Ring(int first)
    {
        Dictionary<int, int> cameBy = [];
        Queue<int> queue = new([first]);
        while (true)
        {
            var node = queue.Dequeue();
            foreach (var edge in _possible.EdgesOf(node))
            {
                var next = _edges.Cited[edge];
                if (_components.Of(next) == _components.Of(first) && cameBy.TryAdd(next, edge))
                {
                    if (next == first)
                    {
                        return Back(first, cameBy);
                    }

                    queue.Enqueue(next);
                }
            }
        }
    }

    private List<int> Back(int first, Dictionary<int, int> cameBy)
    {
        List<int> way = [cameBy[first]];
        while (_edges.Citing[way[^1]] != first)
        {
            way.Add(cameBy[_edges.Citing[way[^1]]]);
        }

        way.Reverse();
        return way;
    }

    private CircularReport Report(CircularReportKind kind, long number, List<int> way, IEnumerable<SourceId> others)
    {
        var places = way.Select(edge => _edges.Citing[edge]);
        SupportStatement[] steps = [.. (kind == CircularReportKind.Loop ? places : places.Append(_edges.Cited[way[^1]]))
            .Select(place => _graph.Statements[place])];
        SourceId[] sources = [.. steps.Select(step => step.SourceId).Concat(others).Distinct()];
        return new()
        {
            Kind = kind,
            Number = number,
            Outlets = sources.Count(source => _graph.OriginClasses[source] == OriginClass.UndisclosedRelay),
            SourceIds = sources,
            Steps = steps,
            CitationIds = [.. way.Select(edge => _graph.Citations[edge].Id)],
        };
    }

    /// <summary>The largest whole that a source belongs to; if parts form a loop, the one with the smallest
    /// id.</summary>
    private SourceId PartyOf(SourceId source, Dictionary<SourceId, SourceId> known)
    {
        if (known.TryGetValue(source, out var party))
        {
            return party;
        }

        List<SourceId> line = [source];
        while (_graph.Wholes.TryGetValue(line[^1], out var whole))
        {
            var place = line.IndexOf(whole);
            if (place >= 0)
            {
                return known[source] = line[place..].MinBy(part => part.Value);
            }

            line.Add(whole);
        }

        return known[source] = line[^1];
    }
}
