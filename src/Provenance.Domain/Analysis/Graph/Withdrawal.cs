using Provenance.Domain.Citations;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Graph;

/// <summary>That who said something took it back: a retraction, a correction, a deleted post explained.</summary>
/// <param name="By">The statement that takes it back, of the notice.</param>
/// <param name="At">When: the day of that statement, else of its document; null when unknown.</param>
public sealed record Withdrawal(Statement By, FuzzyDate? At)
{
    /// <summary>
    /// Whether a citation takes back what it cites: it DISPUTES a statement of the same claim by the same source, or by
    /// a part of it. Anyone else's DISPUTES is a dispute and withdraws nothing.
    /// </summary>
    /// <param name="relation">The relation of the citation.</param>
    /// <param name="citing">The statement that cites.</param>
    /// <param name="cited">The statement cited.</param>
    /// <param name="line">The source of the statement cited and all that it is part of.</param>
    public static bool Is(
        CitationRelation relation, Statement citing, Statement cited, IEnumerable<SourceId> line) =>
        relation == CitationRelation.Disputes
        && citing.ClaimId is not null && citing.ClaimId == cited.ClaimId
        && line.Contains(citing.SourceId);

    /// <summary>The same of a graph without words: the places of the statements that are taken back.</summary>
    internal static IReadOnlySet<int> In(SupportGraph graph, SupportEdges edges) => Enumerable
        .Range(0, graph.Citations.Count)
        .Where(edge => graph.Citations[edge].Relation == CitationRelation.Disputes)
        .Select(edge => (Citing: graph.Statements[edges.Citing[edge]], Cited: edges.Cited[edge]))
        .Where(pair => pair.Citing.ClaimId is not null && pair.Citing.ClaimId == graph.Statements[pair.Cited].ClaimId
            && Line(
                graph.Statements[pair.Cited].SourceId,
                part => graph.Wholes.TryGetValue(part, out var whole) ? whole : null).Contains(pair.Citing.SourceId))
        .Select(pair => pair.Cited)
        .ToHashSet();

    /// <summary>A source and all that it is part of, smallest first; each once, should parts form a loop.</summary>
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
