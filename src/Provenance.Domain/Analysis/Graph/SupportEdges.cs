namespace Provenance.Domain.Analysis.Graph;

/// <summary>The citations of a whole corpus, with both ends as positions in its list of statements.</summary>
internal sealed class SupportEdges
{
    private readonly SupportGraph _graph;

    /// <summary>Looks up the ends of every citation.</summary>
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

    /// <summary>The position of the citing statement of each citation.</summary>
    public int[] Citing { get; }

    /// <summary>The position of the cited statement of each citation.</summary>
    public int[] Cited { get; }

    /// <summary>Leads from each statement to those that stand behind it, along citations that pass <see
    /// cref="Support"/>.</summary>
    public Adjacency Passing { get; }

    /// <summary>Whether a citation passes <see cref="Support"/>.</summary>
    public bool IsPassing(int edge) =>
        Support.Passes(_graph.Citations[edge].Relation, _graph.Statements[Cited[edge]].Stance);
}
