using Provenance.Domain.Citations;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Graph;

/// <summary>The fact that a speaker took a statement back: a retraction, a correction, a deleted post
/// explained.</summary>
/// <param name="By">The statement in the notice that takes it back.</param>
/// <param name="At">The day of that statement, otherwise of its document; null when unknown.</param>
public sealed record Withdrawal(Statement By, FuzzyDate? At)
{
    /// <summary>Whether a citation withdraws the cited statement: it DISPUTES a statement of the same claim by the same
    /// source, or by a part of it. A DISPUTES citation by anyone else is a dispute and withdraws nothing.</summary>
    /// <param name="relation">The relation of the citation.</param>
    /// <param name="citing">The citing statement.</param>
    /// <param name="cited">The cited statement.</param>
    /// <param name="line">The source of the cited statement and all its wholes.</param>
    public static bool Is(
        CitationRelation relation, Statement citing, Statement cited, IEnumerable<SourceId> line) =>
        relation == CitationRelation.Disputes
        && citing.ClaimId is not null && citing.ClaimId == cited.ClaimId
        && line.Contains(citing.SourceId);

    /// <summary>The positions of the withdrawn statements in a graph without texts.</summary>
    internal static IReadOnlySet<int> In(SupportGraph graph, SupportEdges edges)
    {
        return Enumerable.Range(0, graph.Citations.Count)
            .Where(edge => graph.Citations[edge].Relation == CitationRelation.Disputes
                && Is(StatementOf(graph.Citations[edge].CitingId), StatementOf(graph.Citations[edge].CitedId)))
            .Select(edge => edges.Cited[edge])
            .ToHashSet();

        SupportStatement StatementOf(StatementId id) => graph.Statements[edges.PlaceOf(id)!.Value];

        bool Is(SupportStatement citing, SupportStatement cited) =>
            citing.ClaimId is not null && citing.ClaimId == cited.ClaimId
            && Line(cited.SourceId, part => graph.Wholes.TryGetValue(part, out var whole) ? whole : null)
                .Contains(citing.SourceId);
    }

    /// <summary>A source and all its wholes, smallest first; each once, even if parts form a loop.</summary>
    internal static IReadOnlyList<SourceId> Line(SourceId id, Func<SourceId, SourceId?> wholeOf)
    {
        List<SourceId> line = [id];
        while (wholeOf(line[^1]) is { } whole && !line.Contains(whole))
        {
            line.Add(whole);
        }
        return line;
    }
}
