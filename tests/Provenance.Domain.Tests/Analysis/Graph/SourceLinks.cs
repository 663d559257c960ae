using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Tests.Analysis.Graph;

/// <summary>Who cites whom, by definition: a reader of the store answers the same.</summary>
internal static class SourceLinks
{
    /// <summary>
    /// The sources that <paramref name="source"/> cites or that cite it, most citations first, then by id. With parts,
    /// what a part says or is cited for counts as the whole's, and citations among the whole and its parts are left
    /// out, since they lead to nobody else. With a question, only citations count in which the citing statement answers
    /// it. All relations count. Linear in the graph.
    /// </summary>
    internal static IReadOnlyList<SourceLink> Of(
        ProvenanceGraph graph,
        SourceId source,
        SourceLinkDirection direction,
        bool includeParts,
        QuestionId? question = null)
    {
        var statements = graph.Statements.ToDictionary(statement => statement.Id);
        var whole = includeParts ? WithParts(graph.Sources, source) : [source];
        var claims = graph.Claims.Where(claim => question is null || claim.QuestionId == question)
            .Select(claim => (ClaimId?)claim.Id).ToHashSet();
        return [.. graph.Citations
            .Where(citation => question is null || claims.Contains(statements[citation.CitingId].ClaimId))
            .Select(citation => (Citing: statements[citation.CitingId], Cited: statements[citation.CitedId]))
            .Select(ends => direction == SourceLinkDirection.Cites
                ? (Own: ends.Citing, Other: ends.Cited, ends.Citing)
                : (Own: ends.Cited, Other: ends.Citing, ends.Citing))
            .Where(link => whole.Contains(link.Own.SourceId) && !whole.Contains(link.Other.SourceId))
            .GroupBy(link => link.Other.SourceId, link => link.Citing)
            .Select(links => new SourceLink(
                links.Key,
                links.Count(),
                Distinct(links, statement => statement.ClaimId),
                Distinct(links, statement => statement.DocumentId)))
            .OrderByDescending(link => link.CitationCount).ThenBy(link => link.SourceId.Value)];
    }

    private static int Distinct<T>(IEnumerable<Statement> statements, Func<Statement, T?> value) where T : struct =>
        statements.Select(value).OfType<T>().Distinct().Count();

    private static HashSet<SourceId> WithParts(IReadOnlyList<Source> sources, SourceId whole)
    {
        var parts = sources.Where(source => source.PartOfId is not null).ToLookup(source => source.PartOfId!.Value);
        HashSet<SourceId> found = [];
        Queue<SourceId> queue = new([whole]);
        while (queue.TryDequeue(out var id))
        {
            if (found.Add(id))
            {
                parts[id].ToList().ForEach(part => queue.Enqueue(part.Id));
            }
        }
        return found;
    }
}
