using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Comparisons;

/// <summary>Groups answers by the parties that a comparison shows side by side.</summary>
internal sealed class ComparedSources(ProvenanceGraph graph)
{
    private readonly Dictionary<SourceId, Source> _sources = graph.Sources.ToDictionary(source => source.Id);

    /// <summary>The answers of each party. The answers of a part count for the nearest of its wholes that is a
    /// party.</summary>
    internal IReadOnlyList<ComparisonRow> Of(
        IReadOnlyList<Statement> answers, IReadOnlyList<Source> parties, bool includeParts)
    {
        var asked = parties.Select(source => source.Id).ToHashSet();
        var byParty = answers.ToLookup(statement => includeParts
            ? Line(statement.SourceId).Where(asked.Contains).Select(id => (SourceId?)id).FirstOrDefault()
            : statement.SourceId);
        return [.. parties.Select(party => new ComparisonRow(party, [.. byParty[party.Id]]))];
    }

    /// <summary>Every source with answers that rest on no other, with these answers.</summary>
    internal IReadOnlyList<ComparisonRow> Origins(IReadOnlyList<Statement> answers)
    {
        var stances = graph.Statements.ToDictionary(statement => statement.Id, statement => statement.Stance);
        var citations = graph.Citations.Where(citation => stances.ContainsKey(citation.CitedId))
            .ToLookup(citation => citation.CitingId, citation => (citation.Relation, stances[citation.CitedId]));
        return
        [
            .. answers.Where(statement => !graph.Withheld.Contains(statement.Id)
                    && Support.IsOrigin(statement.Stance, citations[statement.Id]))
                .GroupBy(statement => statement.SourceId)
                .OrderBy(group => group.Key.Value)
                .Select(group => new ComparisonRow(_sources[group.Key], [.. group])),
        ];
    }

    /// <summary>Whether one source is the other, a part of it, or its whole.</summary>
    internal bool InOneLine(SourceId one, SourceId other) => Line(one).Contains(other) || Line(other).Contains(one);

    /// <summary>A source and its wholes, from the inside out; each once, even if parts form a loop.</summary>
    private List<SourceId> Line(SourceId source)
    {
        List<SourceId> line = [];
        for (SourceId? at = source; at is { } id && !line.Contains(id); at = _sources.GetValueOrDefault(id)?.PartOfId)
        {
            line.Add(id);
        }
        return line;
    }
}
