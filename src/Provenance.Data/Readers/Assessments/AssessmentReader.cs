using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Assessments;
using Provenance.Domain.Citations;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Assessments;

/// <summary>Reads assessments.</summary>
public sealed class AssessmentReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private static readonly Column<Assessment, AssessmentId> _id = new(assessment => assessment.Id);
    private static readonly Column<Assessment, string> _key = new(assessment => assessment.Key);
    private static readonly Column<Assessment, SourceId> _sourceId = new(assessment => assessment.SourceId!.Value);
    private static readonly Column<Assessment, StatementId> _statementId =
        new(assessment => assessment.StatementId!.Value);

    /// <summary>The assessments of these ids; a missing one is absent.</summary>
    public async Task<IReadOnlyDictionary<AssessmentId, Assessment>> ByIdAsync(
        IReadOnlyCollection<AssessmentId> ids,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Assessments.OneByKeyAsync(_id, ids, cancellationToken);
    }

    /// <summary>The assessments of these keys; a missing one is absent.</summary>
    public async Task<IReadOnlyDictionary<string, Assessment>> ByKeyAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Assessments.OneByKeyAsync(_key, keys, cancellationToken);
    }

    /// <summary>All assessments of each source itself, oldest first.</summary>
    public async Task<ILookup<SourceId, Assessment>> BySourceAsync(
        IReadOnlyCollection<SourceId> sources,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await OldestFirst(context).ManyByKeyAsync(_sourceId, sources, cancellationToken);
    }

    /// <summary>All assessments of each statement, oldest first.</summary>
    public async Task<ILookup<StatementId, Assessment>> ByStatementAsync(
        IReadOnlyCollection<StatementId> statements,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await OldestFirst(context).ManyByKeyAsync(_statementId, statements, cancellationToken);
    }

    private static IQueryable<Assessment> OldestFirst(ProvenanceContext context) =>
        context.Assessments.OrderBy(assessment => assessment.At).ThenBy(assessment => assessment.Id);
}
