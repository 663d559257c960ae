using Provenance.Domain.Analysis.Circularity;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;
using Provenance.Domain.Tests.Analysis.Graph;

namespace Provenance.Domain.Tests.Analysis.Circularity;

/// <summary>Circular reports of a small graph found the long way: by listing ways one by one.</summary>
internal sealed class SpelledOutCircles(ProvenanceGraph graph, ILookup<ClaimId, ClaimId> equated)
{
    private readonly Dictionary<StatementId, SupportStatement> _statements =
        WholeGraph.Of(graph).Statements.ToDictionary(statement => statement.Id);

    /// <summary>Kind, number and the number of citations shown.</summary>
    internal IEnumerable<(CircularReportKind Kind, long Number, int Length)> All()
    {
        foreach (var statement in _statements.Keys.Where(id => Ring(id) is not null))
        {
            if (_statements.Keys.Where(other => RestOnEachOther(statement, other)).MinBy(id => id.Value) == statement)
            {
                yield return (CircularReportKind.Loop, statement.Value, Ring(statement)!.Value);
            }
        }
        foreach (var start in _statements.Keys)
        {
            if (Return(start) is { } length)
            {
                yield return (CircularReportKind.Return, start.Value, length);
            }
        }
        foreach (var citation in graph.Citations)
        {
            var (citing, cited) = (_statements[citation.CitingId], _statements[citation.CitedId]);
            var rings = IsPossible(citation) && RestOnEachOther(citing.Id, cited.Id);
            var own = Passes(citation) && Party(citing.SourceId) == Party(cited.SourceId)
                && citation.Relation is CitationRelation.Reports or CitationRelation.Quotes
                    or CitationRelation.Confirms or CitationRelation.Derives;
            if (!rings && own)
            {
                yield return (CircularReportKind.SelfCitation, citation.Id.Value, 1);
            }
            else if (!rings && citing.At.IsBefore(cited.At))
            {
                yield return (CircularReportKind.TimeParadox, citation.Id.Value, 1);
            }
        }
    }

    /// <summary>The sources of all that rest on one another with a statement.</summary>
    internal IEnumerable<SourceId> LoopOf(StatementId id) =>
        _statements.Keys.Where(other => other == id || RestOnEachOther(id, other))
            .Select(other => _statements[other].SourceId).Distinct();

    internal bool AreInOneLoop(StatementId one, StatementId other) => one == other || RestOnEachOther(one, other);

    private bool Passes(Citation citation) =>
        Support.Passes(citation.Relation, _statements[citation.CitedId].Stance);

    private bool IsPossible(Citation citation) =>
        Passes(citation) && !_statements[citation.CitingId].At.IsBefore(_statements[citation.CitedId].At);

    private bool RestOnEachOther(StatementId one, StatementId other) =>
        Shortest(one, id => id == other, IsPossible) is not null
        && Shortest(other, id => id == one, IsPossible) is not null;

    private int? Ring(StatementId start) => Shortest(start, id => id == start, IsPossible);

    /// <summary>The fewest citations to a statement, by lengthening all ways at once.</summary>
    private int? Shortest(StatementId start, Func<StatementId, bool> isEnd, Func<Citation, bool> isWay)
    {
        HashSet<StatementId> reached = [.. Next(start)];
        for (var length = 1; length <= _statements.Count; length++)
        {
            if (reached.Any(isEnd))
            {
                return length;
            }
            reached = [.. reached.SelectMany(Next)];
        }
        return null;

        IEnumerable<StatementId> Next(StatementId from) => graph.Citations
            .Where(citation => citation.CitingId == from && isWay(citation)).Select(citation => citation.CitedId);
    }

    private int? Return(StatementId start)
    {
        var said = _statements[start];
        var ends = _statements.Values.Where(end => end.Id != start
            && Party(end.SourceId) == Party(said.SourceId)
            && said.ClaimId is { } claim && end.ClaimId is { } other
            && (claim == other || equated[claim].Contains(other))
            && !said.At.IsBefore(end.At)
            && !RestOnEachOther(start, end.Id)).Select(end => end.Id).ToList();
        var others = _statements.Values
            .Where(other => Party(other.SourceId) != Party(said.SourceId)).Select(other => other.Id);
        return others.SelectMany(other => ends.Select(end =>
            Shortest(start, id => id == other, Passes) + Shortest(other, id => id == end, Passes))).Min();
    }

    private SourceId Party(SourceId id) =>
        graph.Sources.Single(source => source.Id == id).PartOfId is { } whole ? Party(whole) : id;
}
