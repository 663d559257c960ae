using Provenance.Domain.Claims;
using Provenance.Domain.Documents;

namespace Provenance.Domain.Analysis.Graph;

/// <summary>Which statements of a whole corpus are one, as <see cref="JointStatements"/> says of a trace, except that
/// only statements of one claim are joined. Linear in the statements and citations.</summary>
internal sealed class JointPlaces
{
    private readonly DisjointSets _sets;
    private readonly Dictionary<int, List<int>> _members = [];

    /// <summary>Finds them.</summary>
    /// <param name="graph">The corpus.</param>
    /// <param name="edges">Its citations, between statements that each stand for themselves.</param>
    public JointPlaces(SupportGraph graph, SupportEdges edges)
    {
        _sets = new(graph.Statements.Count);
        foreach (var together in JointStatements.SetsOf(graph.Joint)
            .SelectMany(set => set.Select(edges.PlaceOf).OfType<int>()
                .Where(place => Support.PutsForward(graph.Statements[place].Stance))
                .GroupBy(place => graph.Statements[place].ClaimId)))
        {
            together.ToList().ForEach(place => _sets.Join(together.First(), place));
        }

        JoinInOneDocument(graph, edges);
        for (var place = 0; _sets.AnyJoined && place < graph.Statements.Count; place++)
        {
            var first = _sets.FirstOf(place);
            if (first != place)
            {
                _members.TryAdd(first, [first]);
                _members[first].Add(place);
            }
        }
    }

    /// <summary>Whether any two statements are one.</summary>
    public bool Any => _sets.AnyJoined;

    /// <summary>The position of the statement that stands for all that are one with this one.</summary>
    public int FirstOf(int place) => _sets.FirstOf(place);

    /// <summary>The positions of all that are one with the statement that stands for them; null if it is
    /// alone.</summary>
    public IReadOnlyList<int>? MembersOf(int first) => _members.GetValueOrDefault(first);

    private void JoinInOneDocument(SupportGraph graph, SupportEdges edges)
    {
        // Like an end of a trace, a statement has no citation of its own, not even of what is one with it.
        var (cites, rests) = (new bool[graph.Statements.Count], new bool[graph.Statements.Count]);
        foreach (var edge in Enumerable.Range(0, graph.Citations.Count).Where(edges.IsPassing))
        {
            var (citing, cited) = (edges.Citing[edge], edges.Cited[edge]);
            cites[citing] = true;
            rests[FirstOf(citing)] |= citing == cited || FirstOf(citing) != FirstOf(cited);
        }

        Dictionary<(DocumentId, ClaimId), int> first = [];
        for (var place = 0; place < rests.Length; place++)
        {
            var statement = graph.Statements[place];
            if (!cites[place] && !rests[FirstOf(place)] && Support.PutsForward(statement.Stance)
                && statement is { JointIn: { } document, ClaimId: { } claim }
                && !first.TryAdd((document, claim), place))
            {
                _sets.Join(first[(document, claim)], place);
            }
        }
    }
}
