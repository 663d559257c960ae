using Provenance.Domain.Citations;

namespace Provenance.Domain.Analysis;

/// <summary>The citations of a whole corpus by the places of their ends in its list of statements.</summary>
internal sealed class SupportEdges
{
    private readonly SupportGraph _graph;

    /// <summary>Looks up both ends of every citation.</summary>
    public SupportEdges(SupportGraph graph)
    {
        _graph = graph;
        Dictionary<StatementId, int> places = new(graph.Statements.Count);
        foreach (var statement in graph.Statements)
        {
            places.Add(statement.Id, places.Count);
        }

        Citing = [.. graph.Citations.Select(citation => places[citation.CitingId])];
        Cited = [.. graph.Citations.Select(citation => places[citation.CitedId])];
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
