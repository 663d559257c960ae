using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;

namespace Provenance.Domain.Tests.Analysis.Graph;

/// <summary>The part of a graph in memory that counts at a moment.</summary>
internal static class GraphView
{
    /// <summary>What <see cref="AsOf"/> lets through, for analyses. Linear in the graph.</summary>
    internal static ProvenanceGraph Of(ProvenanceGraph graph, AsOf? asOf)
    {
        var recorded = Recorded(graph, asOf?.Recorded);
        return asOf?.Published is { } day ? Published(recorded, day) : recorded;
    }

    private static ProvenanceGraph Recorded(ProvenanceGraph graph, DateTimeOffset? moment)
    {
        return new()
        {
            Sources = [.. graph.Sources.Where(row => Stood(row.RecordedAt, null))],
            Documents = [.. graph.Documents.Where(row => Stood(row.RecordedAt, null))],
            Claims = [.. graph.Claims.Where(row => Stood(row.RecordedAt, null))],
            ClaimLinks = [.. graph.ClaimLinks.Where(row => Stood(row.RecordedAt, row.SupersededAt))],
            Statements = [.. graph.Statements.Where(row => Stood(row.RecordedAt, row.SupersededAt))],
            Citations = [.. graph.Citations.Where(row => Stood(row.RecordedAt, row.SupersededAt))],
            Evidence = [.. graph.Evidence.Where(row => Stood(row.RecordedAt, row.SupersededAt))],
            JointStatements = [.. graph.JointStatements.Where(row => Stood(row.RecordedAt, row.SupersededAt))],
        };

        bool Stood(DateTimeOffset recordedAt, DateTimeOffset? supersededAt) => moment is { } at
            ? recordedAt <= at && (supersededAt is null || supersededAt > at)
            : supersededAt is null;
    }

    private static ProvenanceGraph Published(ProvenanceGraph graph, DateOnly day)
    {
        var documents = graph.Documents.Where(document => document.PublishedAt?.Latest <= day)
            .Select(document => document.Id).ToHashSet();
        var evidence = graph.Evidence.Where(item => documents.Contains(item.DocumentId)).ToList();
        var shown = evidence.Select(item => item.CitationId).ToHashSet();
        var carried = graph.Statements.Where(item => item.DocumentId is { } id && documents.Contains(id))
            .Select(statement => statement.Id).ToHashSet();
        var citations = graph.Citations
            .Where(citation => carried.Contains(citation.CitingId) || shown.Contains(citation.Id)).ToList();
        var statements = carried
            .Concat(citations.SelectMany(citation => new[] { citation.CitingId, citation.CitedId })).ToHashSet();
        List<Statement> counting = [.. graph.Statements.Where(item => statements.Contains(item.Id))];
        var claims = counting.Select(statement => statement.ClaimId).OfType<ClaimId>().ToHashSet();
        return new()
        {
            Sources = graph.Sources,
            Documents = graph.Documents,
            Claims = [.. graph.Claims.Where(claim => claims.Contains(claim.Id))],
            ClaimLinks = [.. graph.ClaimLinks.Where(item => claims.Contains(item.FromId) && claims.Contains(item.ToId))],
            Statements = counting,
            Citations = citations,
            Evidence = evidence,
            JointStatements = graph.JointStatements,
        };
    }
}
