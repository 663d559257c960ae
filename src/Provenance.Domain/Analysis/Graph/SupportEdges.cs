namespace Provenance.Domain.Analysis.Graph;

/// <summary>The citations of a whole corpus by the places of their ends in its list of statements.</summary>
internal sealed class SupportEdges
{
    private readonly SupportGraph _graph;

    /// <summary>Looks up both ends of every citation.</summary>
    public SupportEdges(SupportGraph graph)
    {
        _graph = graph;
        var places = new int[graph.Statements is [.., var last] ? checked((int)last.Id.Value) + 1 : 0];
        for (var place = 0; place < graph.Statements.Count; place++)
        {
            places[graph.Statements[place].Id.Value] = place;
        }

        (Citing, Cited) = (new int[graph.Citations.Count], new int[graph.Citations.Count]);
        for (var edge = 0; edge < graph.Citations.Count; edge++)
        {
            var citation = graph.Citations[edge];
            (Citing[edge], Cited[edge]) = (places[citation.CitingId.Value], places[citation.CitedId.Value]);
        }

        Passing = new(graph.Statements.Count, Citing, Cited, IsPassing);
    }

    /// <summary>The place of the statement that each citation is made by.</summary>
    public int[] Citing { get; }

    /// <summary>The place of the statement that each citation cites.</summary>
    public int[] Cited { get; }

    /// <summary>From each statement to those that stand behind it, along citations that pass <see cref="Support"/>.</summary>
    public Adjacency Passing { get; }

    /// <summary>Whether a citation passes <see cref="Support"/>.</summary>
    public bool IsPassing(int edge) =>
        Support.Passes(_graph.Citations[edge].Relation, _graph.Statements[Cited[edge]].Stance);
}
