using Microsoft.EntityFrameworkCore;
using Provenance.Corpora;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain;

namespace Provenance.Data.Writers;

/// <summary>The stored records that have the keys of a batch; statements and citations have none.</summary>
internal sealed class StoredMatches
{
    private StoredMatches(ProvenanceGraph graph) => Graph = graph;

    /// <summary>The records.</summary>
    public ProvenanceGraph Graph { get; }

    /// <summary>Reads them.</summary>
    public static async Task<StoredMatches> ReadAsync(
        ProvenanceContext context, CorpusBatch batch, CancellationToken cancellationToken)
    {
        var documents = await context.Documents
            .WhereIn(row => row.Key, [.. batch.Records<CorpusDocument>(CorpusLineKind.Document).Select(row => row.Id)])
            .ToListAsync(cancellationToken);
        string[] excluded = [.. batch.Records<CorpusExclusion>(CorpusLineKind.Excluded).Select(row => row.Document).Distinct()];
        return new(new()
        {
            Documents = documents,
            Corpora = batch.Meta is { Key: var key }
                ? await context.Corpora.Where(row => row.Key == key).ToListAsync(cancellationToken) : [],
            Sources = await context.Sources
                .WhereIn(row => row.Key, [.. batch.Records<CorpusSource>(CorpusLineKind.Source).Select(row => row.Id)])
                .ToListAsync(cancellationToken),
            ExcludedPassages = excluded.Length == 0 ? [] : await context.ExcludedPassages
                .Where(row => context.Documents.Any(
                    document => document.Id == row.DocumentId && EF.Parameter(excluded).Contains(document.Key)))
                .ToListAsync(cancellationToken),
            Questions = await context.Questions
                .WhereIn(row => row.Key, [.. batch.Records<CorpusQuestion>(CorpusLineKind.Question).Select(row => row.Id)])
                .ToListAsync(cancellationToken),
            Claims = await context.Claims
                .WhereIn(row => row.Key, [.. batch.Records<CorpusClaim>(CorpusLineKind.Claim).Select(row => row.Id)])
                .ToListAsync(cancellationToken),
            ClaimLinks = await context.ClaimLinks
                .WhereIn(row => row.Key, [.. batch.Records<CorpusClaimLink>(CorpusLineKind.ClaimLink).Select(row => row.Id)])
                .ToListAsync(cancellationToken),
            Evidence = await context.Evidence
                .WhereIn(
                    row => row.Passage,
                    [
                        .. batch.Records<Attribution>(CorpusLineKind.Attribution).Select(row => row.Id)
                            .Concat(batch.Records<AttributionLink>(CorpusLineKind.AttributionLink).Select(row => row.From)).Distinct(),
                    ])
                .ToListAsync(cancellationToken),
            Corrections = await context.Corrections
                .WhereIn(row => row.Key, [.. batch.Records<CorpusCorrection>(CorpusLineKind.Correction).Select(row => row.Id)])
                .ToListAsync(cancellationToken),
            PassageLinks = await context.PassageLinks
                .WhereIn(row => row.Key, [.. batch.Records<AttributionLink>(CorpusLineKind.AttributionLink).Select(row => row.Id)])
                .ToListAsync(cancellationToken),
            Assessments = await context.Assessments
                .WhereIn(row => row.Key, [.. batch.Records<CorpusAssessment>(CorpusLineKind.Assessment).Select(row => row.Id)])
                .ToListAsync(cancellationToken),
        });
    }

    /// <summary>Makes their numbers known.</summary>
    public void TellTo(GraphIds ids)
    {
        Graph.Corrections.ToList().ForEach(ids.Know);
        Graph.Corpora.ToList().ForEach(ids.Know);
        Graph.Sources.ToList().ForEach(ids.Know);
        Graph.Documents.ToList().ForEach(ids.Know);
        Graph.ExcludedPassages.ToList().ForEach(ids.Know);
        Graph.Questions.ToList().ForEach(ids.Know);
        Graph.Claims.ToList().ForEach(ids.Know);
        Graph.ClaimLinks.ToList().ForEach(ids.Know);
        Graph.Evidence.ToList().ForEach(ids.Know);
        Graph.PassageLinks.ToList().ForEach(ids.Know);
        Graph.Assessments.ToList().ForEach(ids.Know);
    }
}
