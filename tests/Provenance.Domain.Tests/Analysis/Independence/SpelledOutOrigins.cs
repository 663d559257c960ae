using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Tests.Analysis.Independence;

/// <summary>The origins behind a claim of a small graph, found the long way: by adding what stands behind it until
/// nothing is left to add.</summary>
internal sealed class SpelledOutOrigins
{
    private readonly SupportGraph _graph;
    private readonly ILookup<ClaimId, ClaimId> _equated;
    private readonly Dictionary<StatementId, SupportStatement> _statements;
    private readonly SpelledOutJoint _joint;
    private readonly ILookup<StatementId, StatementId> _passing;
    private readonly HashSet<StatementId> _withdrawn;
    private readonly HashSet<StatementId> _standing = [];
    private readonly HashSet<StatementId> _told = [];
    private readonly HashSet<ClaimId> _started = [];

    private SpelledOutOrigins(SupportGraph graph, ILookup<ClaimId, ClaimId> equated)
    {
        (_graph, _equated) = (graph, equated);
        _statements = graph.Statements.ToDictionary(statement => statement.Id);
        _joint = SpelledOutJoint.Of(graph);
        _passing = _joint.Passing.ToLookup(pair => pair.CitingId, pair => pair.CitedId);
        _withdrawn = [.. graph.Citations.Where(TakesBack).Select(citation => _joint.First(citation.CitedId))];
    }

    internal static HashSet<SourceId> Of(SupportGraph graph, ILookup<ClaimId, ClaimId> equated, ClaimId claim)
    {
        SpelledOutOrigins search = new(graph, equated);
        foreach (var start in equated[claim].Prepend(claim))
        {
            search.Start(start);
        }
        for (var before = -1; before < search._standing.Count + search._told.Count;)
        {
            before = search._standing.Count + search._told.Count;
            search.Widen();
        }
        return [.. search._standing
            .Where(id => Support.PutsForward(search._statements[id].Stance) && !search._passing[id].Any())
            .Select(search.SpeakerOf)];
    }

    /// <summary>Who makes a statement; of several the first with a name, or else the first.</summary>
    private SourceId SpeakerOf(StatementId id) => _joint.Members(id).OrderBy(member => member.Value)
        .Select(member => _statements[member].SourceId)
        .OrderBy(source => _graph.OriginClasses[source] != OriginClass.Named).First();

    private void Widen()
    {
        foreach (var id in _standing.ToList())
        {
            foreach (var next in _passing[id])
            {
                Stand(next, id);
            }
        }
        foreach (var id in _told.ToList())
        {
            foreach (var next in _passing[id])
            {
                _told.Add(next);
                if (_withdrawn.Contains(id) && _joint.Members(next).Any(member => _statements[member].IsFirstHand))
                {
                    Stand(next, id);
                }
            }
        }
    }

    private void Stand(StatementId id, StatementId before)
    {
        if (!_withdrawn.Contains(id))
        {
            _standing.Add(id);
            if (_statements[id].ClaimId is { } entered && entered != _statements[before].ClaimId)
            {
                _equated[entered].ToList().ForEach(Start);
            }
        }
    }

    /// <summary>Adds where a claim is put forward first: at those of its statements from which no other is told that
    /// does not tell of it in turn.</summary>
    private void Start(ClaimId claim)
    {
        if (!_started.Add(claim))
        {
            return;
        }

        var own = _graph.Statements.Where(statement => statement.ClaimId == claim).Select(item => item.Id).ToList();
        foreach (var root in own.Where(id => own.TrueForAll(other => !Tells(other, id, own) || Tells(id, other, own))))
        {
            var first = _joint.First(root);
            foreach (var start in Support.PutsForward(_statements[root].Stance) ? [first] : _passing[root])
            {
                _told.Add(start);
                if (start == first && !_withdrawn.Contains(first))
                {
                    _standing.Add(first);
                }
                else if (start != first)
                {
                    Stand(start, root);
                }
            }
        }
    }

    private bool Tells(StatementId from, StatementId to, List<StatementId> own)
    {
        HashSet<StatementId> reached = [from];
        while (_graph.Citations.Any(citation => Support.Passes(citation.Relation, Stance.Asserts)
            && own.Contains(citation.CitedId) && reached.Contains(citation.CitingId) && reached.Add(citation.CitedId)))
        {
        }
        return reached.Contains(to);
    }

    private bool TakesBack(SupportCitation citation) => citation.Relation == CitationRelation.Disputes
        && _statements[citation.CitingId].ClaimId is { } claim && _statements[citation.CitedId].ClaimId == claim
        && Line(_statements[citation.CitedId].SourceId).Contains(_statements[citation.CitingId].SourceId);

    private IEnumerable<SourceId> Line(SourceId id) =>
        _graph.Wholes.TryGetValue(id, out var whole) ? [id, .. Line(whole)] : [id];
}
