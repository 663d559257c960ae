using Microsoft.EntityFrameworkCore;
using Provenance.Corpora;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain;

namespace Provenance.Data.Writers;

/// <summary>Finds the stored records that have the natural keys of a graph, whatever the graph's numbers.</summary>
internal static class StoredMatches
{
    /// <summary>Reads them, one statement per kind; of statements and citations also some with other keys.</summary>
    public static async Task<ProvenanceGraph> ReadAsync(
        ProvenanceContext context, ProvenanceGraph graph, CancellationToken cancellationToken)
    {
        var sources = await context.Sources
            .WhereIn(row => row.Key, [.. graph.Sources.Select(row => row.Key)])
            .ToListAsync(cancellationToken);
        var documents = await context.Documents
            .WhereIn(row => row.Key, [.. graph.Documents.Select(row => row.Key)])
            .ToListAsync(cancellationToken);
        var claims = await context.Claims
            .WhereIn(row => row.Key, [.. graph.Claims.Select(row => row.Key)])
            .ToListAsync(cancellationToken);
        var claimIds = claims.Select(claim => claim.Id).ToArray();
        var statements = await context.Statements
            .WhereIn(row => row.SourceId, [.. sources.Select(source => source.Id)])
            .Where(row => row.ClaimId == null || EF.Parameter(claimIds).Contains(row.ClaimId.Value))
            .ToListAsync(cancellationToken);
        return new()
        {
            Corpora = await context.Corpora
                .WhereIn(row => row.Key, [.. graph.Corpora.Select(row => row.Key)])
                .ToListAsync(cancellationToken),
            Sources = sources,
            Documents = documents,
            Texts = await context.DocumentTexts
                .WhereIn(row => row.DocumentId, [.. documents.Select(document => document.Id)])
                .ToListAsync(cancellationToken),
            ExcludedPassages = await context.ExcludedPassages
                .WhereIn(row => row.DocumentId, [.. documents.Select(document => document.Id)])
                .ToListAsync(cancellationToken),
            Questions = await context.Questions
                .WhereIn(row => row.Key, [.. graph.Questions.Select(row => row.Key)])
                .ToListAsync(cancellationToken),
            Claims = claims,
            ClaimLinks = await context.ClaimLinks
                .WhereIn(row => row.Key, [.. graph.ClaimLinks.Select(row => row.Key)])
                .ToListAsync(cancellationToken),
            Statements = statements,
            Citations = await context.Citations
                .WhereIn(row => row.CitingId, [.. statements.Select(statement => statement.Id)])
                .ToListAsync(cancellationToken),
            Evidence = await context.Evidence
                .WhereIn(row => row.Key, [.. graph.Evidence.Select(row => row.Key)])
                .ToListAsync(cancellationToken),
            Corrections = await context.Corrections
                .WhereIn(row => row.Key, [.. graph.Corrections.Select(row => row.Key)])
                .ToListAsync(cancellationToken),
            PassageLinks = await context.PassageLinks
                .WhereIn(row => row.Key, [.. graph.PassageLinks.Select(row => row.Key)])
                .ToListAsync(cancellationToken),
            Assessments = await context.Assessments
                .WhereIn(row => row.Key, [.. graph.Assessments.Select(row => row.Key)])
                .ToListAsync(cancellationToken),
        };
    }

    /// <summary>Finds the stored records that have the keys of a batch; statements and citations have none.</summary>
    public static async Task<ProvenanceGraph> OfKeysAsync(
        ProvenanceContext context, CorpusBatch batch, CancellationToken cancellationToken)
    {
        var documents = await context.Documents
            .WhereIn(row => row.Key, [.. batch.Records<CorpusDocument>().Select(row => row.Id)])
            .ToListAsync(cancellationToken);
        string[] excluded = [.. batch.Records<CorpusExclusion>().Select(row => row.Document).Distinct()];
        return new()
        {
            Documents = documents,
            Corpora = batch.Meta is { Key: var key }
                ? await context.Corpora.Where(row => row.Key == key).ToListAsync(cancellationToken) : [],
            Sources = await context.Sources
                .WhereIn(row => row.Key, [.. batch.Records<CorpusSource>().Select(row => row.Id)])
                .ToListAsync(cancellationToken),
            ExcludedPassages = excluded.Length == 0 ? [] : await context.ExcludedPassages
                .Where(row => context.Documents.Any(
                    document => document.Id == row.DocumentId && EF.Parameter(excluded).Contains(document.Key)))
                .ToListAsync(cancellationToken),
            Questions = await context.Questions
                .WhereIn(row => row.Key, [.. batch.Records<CorpusQuestion>().Select(row => row.Id)])
                .ToListAsync(cancellationToken),
            Claims = await context.Claims
                .WhereIn(row => row.Key, [.. batch.Records<CorpusClaim>().Select(row => row.Id)])
                .ToListAsync(cancellationToken),
            ClaimLinks = await context.ClaimLinks
                .WhereIn(row => row.Key, [.. batch.Records<CorpusClaimLink>().Select(row => row.Id)])
                .ToListAsync(cancellationToken),
            Evidence = await context.Evidence
                .WhereIn(
                    row => row.Passage,
                    [
                        .. batch.Records<Attribution>().Select(row => row.Id)
                            .Concat(batch.Records<AttributionLink>().Select(row => row.From)).Distinct(),
                    ])
                .ToListAsync(cancellationToken),
            Corrections = await context.Corrections
                .WhereIn(row => row.Key, [.. batch.Records<CorpusCorrection>().Select(row => row.Id)])
                .ToListAsync(cancellationToken),
            PassageLinks = await context.PassageLinks
                .WhereIn(row => row.Key, [.. batch.Records<AttributionLink>().Select(row => row.Id)])
                .ToListAsync(cancellationToken),
            Assessments = await context.Assessments
                .WhereIn(row => row.Key, [.. batch.Records<CorpusAssessment>().Select(row => row.Id)])
                .ToListAsync(cancellationToken),
        };
    }

    /// <summary>Numbers that no stored record has, superseded or not, and those of these records.</summary>
    public static async Task<GraphIds> NumberAsync(
        ProvenanceContext context,
        ProvenanceGraph matches,
        IReadOnlySet<string> leftOut,
        CancellationToken cancellationToken)
    {
        context.Ever = true;
        GraphIds ids = new()
        {
            LeftOut = leftOut,
            Corrections = new(await NextAsync(context.Corrections.Select(row => row.Id), id => id.Value)),
            Corpora = new(await NextAsync(context.Corpora.Select(row => row.Id), id => id.Value)),
            Sources = new(await NextAsync(context.Sources.Select(row => row.Id), id => id.Value)),
            Documents = new(await NextAsync(context.Documents.Select(row => row.Id), id => id.Value)),
            ExcludedPassages = new(await NextAsync(context.ExcludedPassages.Select(row => row.Id), id => id.Value)),
            Questions = new(await NextAsync(context.Questions.Select(row => row.Id), id => id.Value)),
            Claims = new(await NextAsync(context.Claims.Select(row => row.Id), id => id.Value)),
            ClaimLinks = new(await NextAsync(context.ClaimLinks.Select(row => row.Id), id => id.Value)),
            Statements = new(await NextAsync(context.Statements.Select(row => row.Id), id => id.Value)),
            Citations = new(await NextAsync(context.Citations.Select(row => row.Id), id => id.Value)),
            Evidence = new(await NextAsync(context.Evidence.Select(row => row.Id), id => id.Value)),
            PassageLinks = new(await NextAsync(context.PassageLinks.Select(row => row.Id), id => id.Value)),
            Assessments = new(await NextAsync(context.Assessments.Select(row => row.Id), id => id.Value)),
        };
        context.Ever = false;
        matches.Corrections.ToList().ForEach(ids.Know);
        matches.Corpora.ToList().ForEach(ids.Know);
        matches.Sources.ToList().ForEach(ids.Know);
        matches.Documents.ToList().ForEach(ids.Know);
        matches.ExcludedPassages.ToList().ForEach(ids.Know);
        matches.Questions.ToList().ForEach(ids.Know);
        matches.Claims.ToList().ForEach(ids.Know);
        matches.ClaimLinks.ToList().ForEach(ids.Know);
        matches.Statements.ToList().ForEach(ids.Know);
        matches.Citations.ToList().ForEach(ids.Know);
        matches.Evidence.ToList().ForEach(ids.Know);
        matches.PassageLinks.ToList().ForEach(ids.Know);
        matches.Assessments.ToList().ForEach(ids.Know);
        return ids;

        async Task<long> NextAsync<TId>(IQueryable<TId> stored, Func<TId, long> number)
            where TId : struct =>
            1 + number(await stored.OrderByDescending(id => id).FirstOrDefaultAsync(cancellationToken));
    }
}
