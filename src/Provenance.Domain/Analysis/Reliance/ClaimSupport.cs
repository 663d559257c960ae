using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Reliance;

/// <summary>The support of each claim of a whole corpus, as one directed graph: the origins that can be reached from
/// the node of a claim are those that <see cref="StandingStatements"/> leaves in a trace of it. Linear in statements,
/// citations and links.</summary>
/// <remarks>
/// <para>Each statement is a node, from which steps lead along citations that pass <see cref="Support"/>, past what was
/// withdrawn. Where something was, each is also a node of what is told whether it stands or not, from which steps lead
/// on to what withdrawn statements told of and that speaks for itself.</para>
/// <para>Of each claim one node leads to where it is put forward first, and one to these nodes of the claims that count
/// as the same. A step that enters a claim, from a statement of another, leads to the latter too: so equal claims count
/// at every step of a chain, but links are never chained (see <see cref="Equivalence"/>). What a link leads to is
/// followed along its citations alone, until these enter another claim. A trace goes on from equal claims also past
/// denials and what was withdrawn; here nothing does.</para>
/// </remarks>
internal sealed class ClaimSupport
{
    private readonly SupportGraph _graph;
    private readonly SupportEdges _edges;
    private readonly IReadOnlySet<int> _withdrawn;
    private readonly ILookup<ClaimId, ClaimId>? _equated;
    private readonly int _toldAt;
    private readonly int _claimsAt;
    private readonly int _equalsAt;
    private readonly List<int> _from = [];
    private readonly List<int> _to = [];

    internal ClaimSupport(SupportGraph graph, ILookup<ClaimId, ClaimId>? equated, CancellationToken cancellationToken = default)
    {
        (_graph, _edges, _equated) = (graph, SupportEdges.WithJoint(graph), equated);
        _withdrawn = Withdrawal.In(graph, _edges);
        _toldAt = graph.Statements.Count;
        _claimsAt = _withdrawn.Count == 0 ? _toldAt : 2 * _toldAt;
        var claimEnd = 1 + checked((int)graph.Statements.Select(statement => statement.ClaimId?.Value ?? 0)
            .Concat(equated?.Select(group => group.Key.Value) ?? []).DefaultIfEmpty().Max());
        _equalsAt = _claimsAt + claimEnd;
        cancellationToken.ThrowIfCancellationRequested();
        AddCitations();
        cancellationToken.ThrowIfCancellationRequested();
        AddStarts();
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var group in equated ?? Enumerable.Empty<ClaimId>().ToLookup(claim => claim))
        {
            foreach (var other in group)
            {
                Add(EqualsOf(group.Key), NodeOf(other));
            }
        }
        Steps = new(_equalsAt + claimEnd, _from, _to, _ => true);
    }

    /// <summary>Leads from each node to the nodes that stand behind it.</summary>
    internal Adjacency Steps { get; }

    /// <summary>The claims that statements make, by id.</summary>
    internal IEnumerable<ClaimId> Claims => _graph.Statements.Select(statement => statement.ClaimId).OfType<ClaimId>()
        .Distinct().OrderBy(claim => claim.Value);

    /// <summary>The node of a claim alone.</summary>
    internal int NodeOf(ClaimId claim) => _claimsAt + (int)claim.Value;

    /// <summary>The node of the claims that count as the same as a claim.</summary>
    internal int EqualsOf(ClaimId claim) => _equalsAt + (int)claim.Value;

    /// <summary>The speaker at a node that is a standing origin; otherwise null. Of those who make one statement
    /// together it is the first with a name, or else the first.</summary>
    internal SourceId? OriginAt(int node) => node < _toldAt
        && _edges.Passing[node].IsEmpty
        && Support.PutsForward(_graph.Statements[node].Stance)
        && !_withdrawn.Contains(node)
        ? SpeakerAt(node)
        : null;

    /// <summary>Whether the statement at a node is one that several sources with names make together.</summary>
    internal bool IsJointAt(int node) => node < _toldAt
        && (_edges.Joint?.MembersOf(node) ?? []).Select(member => _graph.Statements[member].SourceId)
            .Where(source => _graph.OriginClasses[source] == OriginClass.Named)
            .Distinct().Skip(1).Any();

    /// <summary>Whether a node is a statement that rests on something that is kept from those who ask.</summary>
    internal bool IsWithheld(int node) => node < _toldAt && _graph.Withheld.Contains(_graph.Statements[node].Id);

    private SourceId SpeakerAt(int place)
    {
        var own = _graph.Statements[place].SourceId;
        return (_edges.Joint?.MembersOf(place) ?? []).Select(member => _graph.Statements[member].SourceId)
            .Where(source => _graph.OriginClasses[source] == OriginClass.Named)
            .Append(own).First();
    }

    private void AddCitations()
    {
        for (var citing = 0; citing < _toldAt; citing++)
        {
            foreach (var cited in _edges.Passing[citing])
            {
                if (!_withdrawn.Contains(citing) && !_withdrawn.Contains(cited))
                {
                    AddStep(citing, citing, cited);
                }
                if (_withdrawn.Count > 0)
                {
                    Add(_toldAt + citing, _toldAt + cited);
                    if (_withdrawn.Contains(citing) && !_withdrawn.Contains(cited)
                        && IsFirstHand(cited))
                    {
                        AddStep(_toldAt + citing, citing, cited);
                    }
                }
            }
        }
    }

    /// <summary>Adds steps from each claim to where a trace of it starts: upstream along its own statements, whatever
    /// their stance, to the statements that put it forward, or else to those that stand behind these.</summary>
    private void AddStarts()
    {
        var (citing, cited) = _edges.Joint is null ? (_edges.Citing, _edges.Cited) : OwnEnds();
        var roots = TraceRoots.In(new(_toldAt, citing, cited, edge =>
            Support.Passes(_graph.Citations[edge].Relation, Stance.Asserts)
            && _graph.Statements[citing[edge]].ClaimId is { } claim
            && _graph.Statements[cited[edge]].ClaimId == claim));
        for (var place = 0; place < _toldAt; place++)
        {
            if (!roots[place] || _graph.Statements[place].ClaimId is not { } claim)
            {
                continue;
            }
            var root = _edges.Joint?.FirstOf(place) ?? place;
            if (Support.PutsForward(_graph.Statements[place].Stance))
            {
                AddStart(claim, root, root);
                continue;
            }
            foreach (var start in _edges.Passing[root])
            {
                AddStart(claim, root, start);
            }
        }
    }

    /// <summary>The ends of every citation, where each statement stands for itself.</summary>
    private (int[] Citing, int[] Cited) OwnEnds() => (
        [.. _graph.Citations.Select(citation => _edges.PlaceOf(citation.CitingId)!.Value)],
        [.. _graph.Citations.Select(citation => _edges.PlaceOf(citation.CitedId)!.Value)]);

    private bool IsFirstHand(int place) => _graph.Statements[place].IsFirstHand
        || (_edges.Joint?.MembersOf(place)?.Any(member => _graph.Statements[member].IsFirstHand) ?? false);

    private void AddStart(ClaimId claim, int root, int start)
    {
        AddStep(NodeOf(claim), root, start);
        if (_withdrawn.Count > 0)
        {
            Add(NodeOf(claim), _toldAt + start);
        }
    }

    /// <summary>Adds a step to a statement and, if its claim is not that of the preceding statement, to the claims that
    /// count as the same.</summary>
    private void AddStep(int from, int before, int to)
    {
        Add(from, to);
        if (_graph.Statements[to].ClaimId is { } entered
            && _graph.Statements[before].ClaimId != entered
            && (_equated?.Contains(entered) ?? false))
        {
            Add(from, EqualsOf(entered));
        }
    }

    private void Add(int from, int to)
    {
        _from.Add(from);
        _to.Add(to);
    }
}
