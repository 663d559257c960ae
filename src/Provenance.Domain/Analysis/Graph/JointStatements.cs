using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;

namespace Provenance.Domain.Analysis.Graph;

/// <summary>Which of the statements that a trace visited are one statement. Two are one if the record says so, directly
/// or through further ones (see <see cref="JointStatement"/>), or if both are origins of one claim in one document that
/// is not an outlet's: a communiqué of two bodies. Only statements that put their claim forward are joined.</summary>
/// <remarks>Outlets print the words of many people in one document, so there it is only a doubt. Linear in the
/// statements and citations.</remarks>
internal sealed class JointStatements
{
    private readonly IReadOnlyList<TraceNode> _nodes;
    private readonly Dictionary<StatementId, int> _places;
    private readonly DisjointSets _sets;
    private readonly HashSet<int> _open = [];

    /// <param name="trace">The trace.</param>
    /// <param name="recorded">The pairs that are one according to the record.</param>
    internal JointStatements(Trace trace, IReadOnlyList<(StatementId One, StatementId Other)> recorded)
    {
        _nodes = trace.Nodes;
        _places = _nodes.Index().ToDictionary(node => node.Item.Statement.Id, node => node.Index);
        _sets = new(_nodes.Count);
        foreach (var together in SetsOf(recorded))
        {
            var visited = together.Where(_places.ContainsKey).Select(id => _places[id])
                .Where(place => Support.PutsForward(_nodes[place].Statement.Stance)).ToList();
            visited.ForEach(place => _sets.Join(visited[0], place));
            if (!trace.Coverage.Complete && !together.TrueForAll(_places.ContainsKey))
            {
                _open.UnionWith(visited);
            }
        }
        JoinInOneDocument(trace);
    }

    /// <summary>The statement that stands for all that are one with this one.</summary>
    internal StatementId this[StatementId id] => _nodes[_sets.FirstOf(_places[id])].Statement.Id;

    /// <summary>Whether a statement is one with another that the trace may only have left out because it was
    /// cut.</summary>
    internal bool IsOpen(StatementId id) => _open.Contains(_places[id]);

    /// <summary>Whether a citation is between two statements that are one, of which neither rests on the
    /// other.</summary>
    internal bool IsWithin(TracedCitation citation) =>
        citation.CitingId != citation.CitedId && this[citation.CitingId] == this[citation.CitedId];

    /// <summary>The statements that pairs connect, directly or through others.</summary>
    internal static List<List<StatementId>> SetsOf(IReadOnlyList<(StatementId One, StatementId Other)> pairs)
    {
        var ids = pairs.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct().ToList();
        var places = ids.Index().ToDictionary(id => id.Item, id => id.Index);
        DisjointSets sets = new(ids.Count);
        foreach (var (one, other) in pairs)
        {
            sets.Join(places[one], places[other]);
        }
        return [.. ids.GroupBy(id => sets.FirstOf(places[id])).Select(set => set.ToList())];
    }

    private void JoinInOneDocument(Trace trace)
    {
        var resting = trace.Citations
            .Where(citation => Support.Passes(citation.Relation, _nodes[_places[citation.CitedId]].Statement.Stance)
                && !IsWithin(citation))
            .Select(citation => this[citation.CitingId]).ToHashSet();
        Dictionary<(DocumentId, ClaimId), int> first = [];
        foreach (var end in trace.Ends.Where(end => !resting.Contains(this[end.Id])))
        {
            if (end is { JointIn: { } document, ClaimId: { } claim }
                && !first.TryAdd((document, claim), _places[end.Id]))
            {
                _sets.Join(first[(document, claim)], _places[end.Id]);
            }
        }
    }
}
