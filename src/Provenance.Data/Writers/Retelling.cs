using Microsoft.EntityFrameworkCore;
using Provenance.Corpora;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Changes;
using Provenance.Domain.Citations;
using Provenance.Domain.Recording;

namespace Provenance.Data.Writers;

/// <summary>Has statements and citations say what follows from the passages that are left, once others were called
/// wrong.</summary>
internal sealed class Retelling(
    ProvenanceContext context, CorpusBatch batch, DateTimeOffset at, CancellationToken cancellationToken)
{
    private readonly List<object> _revisions = [];
    private readonly List<object> _retold = [];

    /// <summary>Tells citations and statements anew of which wrong passages told, as far as they stand.</summary>
    /// <param name="touched">The citations, with the statements at their ends, and further statements.</param>
    public async Task ApplyAsync((IReadOnlyList<CitationId> Citations, IReadOnlyList<StatementId> Statements) touched)
    {
        await RetellCitationsAsync(touched.Citations);
        await RetellStatementsAsync(touched.Citations, touched.Statements);
        if (_retold.Count > 0)
        {
            context.UpdateRange(_retold);
            await context.SaveChangesAsync(cancellationToken);
            context.ChangeTracker.Clear();
            await RevisionWriter.WriteAsync(context, _revisions, at, cancellationToken);
        }
    }

    /// <summary>A citation quotes while a passage is left that quotes.</summary>
    private async Task RetellCitationsAsync(IReadOnlyCollection<CitationId> shown)
    {
        var citations = await context.Citations.WhereIn(row => row.Id, shown)
            .Where(row => row.Relation == CitationRelation.Quotes).ToListAsync(cancellationToken);
        var modes = (await context.Evidence.WhereIn(item => item.CitationId, [.. citations.Select(row => row.Id)])
            .Select(item => new { item.CitationId, item.Mode }).ToListAsync(cancellationToken))
            .ToLookup(item => item.CitationId, item => item.Mode);
        foreach (var citation in citations.Where(row => !modes[row.Id].Any(HopRelations.Quotes)))
        {
            _retold.Add(citation with { Relation = CitationRelation.Reports });
            if (citation.RecordedAt != at)
            {
                _revisions.Add(CitationRevision.Of(citation, at));
            }
        }
    }

    private async Task RetellStatementsAsync(IReadOnlyCollection<CitationId> shown, IReadOnlyCollection<StatementId> voiced)
    {
        var ends = await context.Set<Citation>().IgnoreQueryFilters([MomentRows.Standing]).WhereIn(row => row.Id, shown)
            .Select(row => new { row.CitingId, row.CitedId }).ToListAsync(cancellationToken);
        StatementId[] ids = [.. ends.SelectMany(row => new[] { row.CitingId, row.CitedId }).Concat(voiced).Distinct()];
        StoredRecords records = new(context);
        var keys = (await records.ReadAsync(RecordColumns.StatementId, ids, cancellationToken))
            .ToDictionary(row => row.Id, StatementKey.Of);
        var together = await StatementsTogether.OfAsync(
            records, batch, keys.Keys, new HashSet<string>(), at, cancellationToken);
        foreach (var statement in await context.Statements.WhereIn(row => row.Id, ids).ToListAsync(cancellationToken))
        {
            var told = together.GetValueOrDefault(keys[statement.Id]);
            var retold = statement with
            {
                StatedAt = told?.StatedAt,
                Stance = told?.Stance ?? Stance.Asserts,
                Likelihood = told?.Likelihood,
                Attestation = statement.CountingAppearances().Any()
                    ? Attestation.FirstHand : told?.Attestation ?? statement.Attestation,
            };
            if (retold != statement)
            {
                _retold.Add(retold);
                if (statement.RecordedAt != at)
                {
                    _revisions.Add(StatementRevision.Of(statement, at));
                }
            }
        }
    }
}
