using Microsoft.EntityFrameworkCore;
using Provenance.Data.Readers.Paging;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers;

/// <summary>Reads statements.</summary>
public sealed class StatementReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private static readonly Ordering<Statement> _byId =
        Orderings.ById<Statement, StatementId>(statement => statement.Id, id => id.Value, number => new(number));

    /// <summary>The statements of these ids; a missing one is absent.</summary>
    public async Task<IReadOnlyDictionary<StatementId, Statement>> ByIdAsync(
        IReadOnlyCollection<StatementId> ids,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Statements.OneByKeyAsync(statement => statement.Id, ids, cancellationToken);
    }

    /// <summary>All statements of each claim, by id.</summary>
    public async Task<ILookup<ClaimId, Statement>> ByClaimAsync(
        IReadOnlyCollection<ClaimId> claims,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Statements
            .OrderBy(statement => statement.Id)
            .ManyByKeyAsync(statement => statement.ClaimId!.Value, claims, cancellationToken);
    }

    /// <summary>All statements in each document, by id.</summary>
    public async Task<ILookup<DocumentId, Statement>> ByDocumentAsync(
        IReadOnlyCollection<DocumentId> documents,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Statements
            .OrderBy(statement => statement.Id)
            .ManyByKeyAsync(statement => statement.DocumentId!.Value, documents, cancellationToken);
    }

    /// <summary>A page of all statements, by id.</summary>
    public async Task<Page<Statement>> PageAsync(PageRequest page, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Statements.PageAsync(_byId, page, cancellationToken);
    }

    /// <summary>The same page of each source's statements, by id; not those of its parts.</summary>
    public async Task<IReadOnlyDictionary<SourceId, Page<Statement>>> PageBySourceAsync(
        IReadOnlyCollection<SourceId> sources,
        PageRequest page,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Statements.PageByParentAsync(
            sources,
            context.Sources,
            source => source.Id,
            statement => statement.SourceId,
            _byId,
            page,
            cancellationToken);
    }

    /// <summary>The same page of each document's statements, by id.</summary>
    public async Task<IReadOnlyDictionary<DocumentId, Page<Statement>>> PageByDocumentAsync(
        IReadOnlyCollection<DocumentId> documents,
        PageRequest page,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Statements.PageByParentAsync(
            documents,
            context.Documents,
            document => document.Id,
            statement => statement.DocumentId!.Value,
            _byId,
            page,
            cancellationToken);
    }

    /// <summary>The same page of each claim's statements, by id.</summary>
    public async Task<IReadOnlyDictionary<ClaimId, Page<Statement>>> PageByClaimAsync(
        IReadOnlyCollection<ClaimId> claims,
        PageRequest page,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Statements.PageByParentAsync(
            claims,
            context.Claims,
            claim => claim.Id,
            statement => statement.ClaimId!.Value,
            _byId,
            page,
            cancellationToken);
    }
}
