using Provenance.Domain.Citations;

namespace Provenance.Domain.Analysis.Graph;

/// <summary>The citations of a whole corpus, with both ends as positions in its list of statements.</summary>
internal sealed class SupportEdges
{
    private readonly SupportGraph _graph;
    private readonly int[] _places;

    /// <summary>Looks up the ends of every citation.</summary>
    public SupportEdges(SupportGraph graph)
        : this(graph, joint: null)
    {
    }

    private SupportEdges(SupportGraph graph, JointPlaces? joint)
    {
        Joint = joint;
        _graph = graph;
        _places = new int[graph.Statements is [.., var last] ? checked((int)last.Id.Value) + 1 : 0];
        Array.Fill(_places, -1);
        for (var place = 0; place < graph.Statements.Count; place++)
        {
            _places[graph.Statements[place].Id.Value] = place;
        }

        (Citing, Cited) = (new int[graph.Citations.Count], new int[graph.Citations.Count]);
        for (var edge = 0; edge < graph.Citations.Count; edge++)
        {
            var citation = graph.Citations[edge];
            (Citing[edge], Cited[edge]) = (EndOf(citation.CitingId), EndOf(citation.CitedId));
        }

        Passing = new(graph.Statements.Count, Citing, Cited, edge => IsPassing(edge) && !IsWithin(edge));
    }

    /// <summary>The same where statements that are one have one position, that of the first of them.</summary>
    public static SupportEdges WithJoint(SupportGraph graph)
    {
        SupportEdges apart = new(graph);
        JointPlaces joint = new(graph, apart);
        return joint.Any ? new(graph, joint) : apart;
    }

    /// <summary>The statements that are one; null if each has a position of its own.</summary>
    public JointPlaces? Joint { get; }

    /// <summary>The position of the citing statement of each citation.</summary>
    public int[] Citing { get; }

    /// <summary>The position of the cited statement of each citation.</summary>
    public int[] Cited { get; }

    /// <summary>Leads from each statement to those that stand behind it, along citations that pass <see
    /// cref="Support"/>.</summary>
    public Adjacency Passing { get; }

    /// <summary>Whether a citation is of a statement that was certainly made after the citing one.</summary>
    public bool IsAgainstTime(int edge) =>
        _graph.Statements[Citing[edge]].At.IsBefore(_graph.Statements[Cited[edge]].At);

    /// <summary>Whether a citation passes <see cref="Support"/>.</summary>
    public bool IsPassing(int edge) =>
        Support.Passes(_graph.Citations[edge].Relation, _graph.Statements[Cited[edge]].Stance);

    /// <summary>The statement's own position; null for one that the corpus does not have.</summary>
    public int? PlaceOf(StatementId id) =>
        id.Value < _places.Length && _places[id.Value] is >= 0 and var place ? place : null;

    private int EndOf(StatementId id)
    {
        var place = _places[id.Value];
        return Joint?.FirstOf(place) ?? place;
    }

    /// <summary>Whether a citation is between two statements that are one, of which neither rests on the
    /// other.</summary>
    public bool IsWithin(int edge) => Joint is not null && Citing[edge] == Cited[edge]
        && _graph.Citations[edge].CitingId != _graph.Citations[edge].CitedId;
}
