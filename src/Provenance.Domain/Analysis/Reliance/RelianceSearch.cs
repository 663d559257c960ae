using System.Numerics;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Reliance;

/// <summary>Searches for everything that rests on sources, 64 at a time: see <see cref="ReliedUponSources"/>.</summary>
internal sealed class RelianceSearch
{
    /// <summary>The most sources of one sweep: one for each bit of a mask.</summary>
    internal const int Width = 64;

    private readonly SupportGraph _graph;
    private readonly RelianceOptions _options;
    private readonly CancellationToken _stop;
    private readonly JointPlaces? _joint;
    private readonly bool[] _stands;
    private readonly Adjacency _citing;
    private readonly Adjacency _said;
    private readonly StrongComponents _components;
    private readonly ILookup<SourceId, SourceId> _parts;

    // These are indexed by the number of the source, of the component, and of the claim.
    private readonly MaskSet _own;
    private readonly MaskSet _outlets;
    private readonly ulong[] _behind;
    private readonly ulong[] _open;
    private readonly MaskSet _claims;
    private readonly MaskSet _equated;
    private PositionalCounter _statements;

    internal RelianceSearch(SupportGraph graph, RelianceOptions options, CancellationToken cancellationToken)
    {
        (_graph, _options, _stop) = (graph, options, cancellationToken);
        var edges = SupportEdges.WithJoint(graph);
        _joint = edges.Joint;
        _stands = StandingPlaces.Of(graph, edges);
        bool Counts(int edge) => edges.IsPassing(edge) && !edges.IsWithin(edge)
            && _stands[edges.Citing[edge]] && _stands[edges.Cited[edge]];
        _components = new(new(graph.Statements.Count, edges.Citing, edges.Cited, Counts), _stop);
        _stop.ThrowIfCancellationRequested();
        _citing = new(graph.Statements.Count, edges.Cited, edges.Citing, Counts);

        var sources = 1 + checked((int)graph.OriginClasses.Keys.Select(id => id.Value).DefaultIfEmpty().Max());
        _said = new(
            sources,
            [.. graph.Statements.Select(statement => (int)statement.SourceId.Value)],
            [.. Enumerable.Range(0, graph.Statements.Count).Select(FirstOf)],
            place => _stands[FirstOf(place)]);
        _parts = graph.Wholes.ToLookup(pair => pair.Value, pair => pair.Key);
        (_own, _outlets) = (new(sources), new(sources));
        (_behind, _open) = (new ulong[_components.Count], new ulong[(_components.Count / 64) + 1]);
        var claims = 1 + checked((int)graph.Statements.Select(statement => statement.ClaimId?.Value ?? 0)
            .Concat(options.Equated?.Select(group => group.Key.Value) ?? []).DefaultIfEmpty().Max());
        _claims = new(claims);
        _equated = options.Equated is null ? _claims : new(claims);
    }

    /// <summary>How many citations all sweeps have followed.</summary>
    internal long Steps { get; private set; }

    /// <summary>The sources that someone cites, on which others may therefore rest: the most often cited first, then by
    /// id.</summary>
    internal IReadOnlyList<SourceId> Candidates() => [.. _graph.OriginClasses.Keys
        .Select(source => (Source: source, Count: WithParts(source).Sum(Cited)))
        .Where(item => item.Count > 0)
        .OrderByDescending(item => item.Count).ThenBy(item => item.Source.Value)
        .Select(item => item.Source)];

    /// <summary>Finds everything that rests on these sources, at most 64.</summary>
    internal void Sweep(ReadOnlySpan<SourceId> sources)
    {
        _own.Clear();
        _outlets.Clear();
        _claims.Clear();
        _equated.Clear();
        _statements = default;
        for (var bit = 0; bit < sources.Length; bit++)
        {
            foreach (var part in WithParts(sources[bit]))
            {
                _own.Add((int)part.Value, 1UL << bit);
            }
        }

        foreach (var source in _own.Marked)
        {
            foreach (var place in _said[source])
            {
                Open(_components.Of(place));
            }
        }

        for (var word = 0; word < _open.Length; word++)
        {
            _stop.ThrowIfCancellationRequested();
            // Components that rest on this one have higher numbers, which may be in the same word.
            while (_open[word] != 0)
            {
                var component = (word * 64) + BitOperations.TrailingZeroCount(_open[word]);
                _open[word] &= _open[word] - 1;
                Meet(component);
            }
        }
    }

    /// <summary>The counts of the last sweep for each of its sources.</summary>
    internal IEnumerable<ReliedUponSource> Counts(SourceId[] sources)
    {
        var (claims, outlets) = (Count(_equated), Count(_outlets));
        return sources.Select((source, bit) =>
            new ReliedUponSource(
                source, _graph.OriginClasses[source], claims.Of(bit), _statements.Of(bit), outlets.Of(bit)));

        static PositionalCounter Count(MaskSet masks)
        {
            PositionalCounter counter = default;
            foreach (var number in masks.Marked)
            {
                counter.Add(masks[number]);
            }
            return counter;
        }
    }

    /// <summary>The claims found by the last sweep, by id, each with the sources of the sweep on which it
    /// rests.</summary>
    internal (ClaimId Claim, ulong Sources)[] Claims() =>
        [.. _equated.Marked.Order().Select(claim => (new ClaimId(claim), _equated[claim]))];

    /// <summary>The number of citations of the longest chain, with a ring counted as one statement. Linear.</summary>
    internal int LongestChain()
    {
        var lengths = new int[_components.Count];
        for (var component = 0; component < lengths.Length; component++)
        {
            foreach (var place in _components[component])
            {
                foreach (var citing in _citing[place])
                {
                    var next = _components.Of(citing);
                    if (next != component)
                    {
                        lengths[next] = Math.Max(lengths[next], lengths[component] + 1);
                    }
                }
            }
        }
        return lengths.DefaultIfEmpty().Max();
    }

    /// <summary>Counts what rests on the sources here, and passes the sources on to the components that rest on this
    /// one.</summary>
    private void Meet(int component)
    {
        var members = _components[component];
        var own = 0UL;
        foreach (var place in members)
        {
            own |= OwnOf(place);
        }

        var behind = _behind[component] | (members.Length > 1 ? own : 0);
        var carried = behind | own;
        _behind[component] = 0;
        foreach (var place in members)
        {
            Note(place, behind);
            foreach (var citing in _citing[place])
            {
                Steps++;
                var next = _components.Of(citing);
                if (next != component)
                {
                    _behind[next] |= carried;
                    Open(next);
                }
            }
        }
    }

    /// <summary>Counts a statement, and all that are one with it, among what rests on these sources, without those who
    /// make it.</summary>
    private void Note(int place, ulong sources)
    {
        if (_joint?.MembersOf(place) is not { } members)
        {
            Note(_graph.Statements[place], sources & ~OwnOf(place));
            return;
        }

        var others = sources & ~OwnOf(place);
        foreach (var member in members)
        {
            Note(_graph.Statements[member], others);
        }
    }

    private void Note(SupportStatement statement, ulong sources)
    {
        if (sources == 0 || !Support.PutsForward(statement.Stance))
        {
            return;
        }

        if (statement.ClaimId is { } claim)
        {
            Note(claim, sources);
        }

        if (_options.IsAsked is null || (statement.ClaimId is { } asked && _options.IsAsked(asked)))
        {
            _statements.Add(sources);
            if (_graph.OriginClasses[statement.SourceId] == OriginClass.UndisclosedRelay)
            {
                _outlets.Add((int)statement.SourceId.Value, sources);
            }
        }
    }

    private void Note(ClaimId claim, ulong sources)
    {
        if (_options.Equated is not { } equated)
        {
            if (IsAsked(claim))
            {
                _claims.Add((int)claim.Value, sources);
            }
            return;
        }

        var added = _claims.Add((int)claim.Value, sources);
        if (added != 0)
        {
            foreach (var same in equated[claim].Prepend(claim).Where(IsAsked))
            {
                _equated.Add((int)same.Value, added);
            }
        }
    }

    private bool IsAsked(ClaimId claim) => _options.IsAsked is null || _options.IsAsked(claim);

    /// <summary>Those of the swept sources that make a statement.</summary>
    private ulong OwnOf(int place)
    {
        var own = _own[(int)_graph.Statements[place].SourceId.Value];
        foreach (var member in _joint?.MembersOf(place) ?? [])
        {
            own |= _own[(int)_graph.Statements[member].SourceId.Value];
        }
        return own;
    }

    private int FirstOf(int place) => _joint?.FirstOf(place) ?? place;

    private void Open(int component) => _open[component / 64] |= 1UL << (component % 64);

    private int Cited(SourceId source)
    {
        var count = 0;
        foreach (var place in _said[(int)source.Value])
        {
            count += _citing[place].Length;
        }
        return count;
    }

    /// <summary>A source and, if parts count, all its parts, each once, even if parts form a loop.</summary>
    private List<SourceId> WithParts(SourceId source)
    {
        List<SourceId> parts = [source];
        for (var next = 0; _options.IncludeParts && next < parts.Count; next++)
        {
            parts.AddRange(_parts[parts[next]].Where(part => !parts.Contains(part)));
        }
        return parts;
    }
}
