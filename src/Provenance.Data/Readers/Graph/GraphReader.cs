using System.Data;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Writers;
using Provenance.Domain;

namespace Provenance.Data.Readers.Graph;

/// <summary>Reads the whole store, for an export.</summary>
public sealed class GraphReader(IDbContextFactory<ProvenanceContext> contexts, TimeProvider clock)
{
    /// <summary>A reader that includes superseded records, for a complete export.</summary>
    public GraphReader Ever => new(new MomentContextFactory(contexts, null, ever: true), clock);

    /// <summary>Every record as of one moment, each kind by id, as it was recorded, whatever was merged since: one statement
    /// per kind, and one more for each kind in which sources are named once any were merged.</summary>
    public async Task<ProvenanceGraph> ReadAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Database.CreateExecutionStrategy()
            .ExecuteAsync(stop => ReadAsync(context, stop), cancellationToken);
    }

    /// <summary>Whether there is no record yet.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return !await context.Corpora.AnyAsync(cancellationToken);
    }

    private async Task<ProvenanceGraph> ReadAsync(ProvenanceContext context, CancellationToken cancellationToken)
    {
        await using var moment =
            await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var identities = await context.IdentityLinks.OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return new()
        {
            ReadAt = clock.GetUtcNow(),
            Corpora = await context.Corpora.OrderBy(row => row.Id).ToListAsync(cancellationToken),
            Sources = await RecordedAsync(context.EverySource.OrderBy(row => row.Id)),
            Documents = await RecordedAsync(context.Documents.OrderBy(row => row.Id)),
            Texts = await context.DocumentTexts.OrderBy(row => row.DocumentId).ToListAsync(cancellationToken),
            Additions = await context.Additions.OrderBy(row => row.Id).ToListAsync(cancellationToken),
            ExcludedPassages = await context.ExcludedPassages.OrderBy(row => row.Id).ToListAsync(cancellationToken),
            Measures = await context.Measures.OrderBy(row => row.Id).ToListAsync(cancellationToken),
            Populations = await RecordedAsync(context.EveryPopulation.OrderBy(row => row.Id)),
            Places = await RecordedAsync(context.EveryPlace.OrderBy(row => row.Id)),
            Questions = await context.Questions.OrderBy(row => row.Id).ToListAsync(cancellationToken),
            Claims = await RecordedAsync(context.EveryClaim.OrderBy(row => row.Id)),
            ClaimLinks = await RecordedAsync(context.EveryClaimLink.OrderBy(row => row.Id)),
            Statements = await RecordedAsync(context.Statements.OrderBy(row => row.Id)),
            Citations = await context.Citations.OrderBy(row => row.Id).ToListAsync(cancellationToken),
            Evidence = await RecordedAsync(context.Evidence.OrderBy(row => row.Id)),
            Corrections = await context.Corrections.OrderBy(row => row.Id).ToListAsync(cancellationToken),
            JointStatements = await context.JointStatements.OrderBy(row => row.Id).ToListAsync(cancellationToken),
            PassageLinks = await context.PassageLinks.OrderBy(row => row.Id).ToListAsync(cancellationToken),
            Assessments = await RecordedAsync(context.Assessments.OrderBy(row => row.Id)),
            Identities = identities,
            Amendments = await context.Amendments.OrderBy(row => row.Id).ToListAsync(cancellationToken),
        };

        async Task<List<TRow>> RecordedAsync<TRow>(IQueryable<TRow> rows)
            where TRow : class
        {
            var found = await rows.ToListAsync(cancellationToken);
            return identities.Count == 0 ? found : await AsRecorded.OfAsync(context, found, cancellationToken);
        }
    }
}
