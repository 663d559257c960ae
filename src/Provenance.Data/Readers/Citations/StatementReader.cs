using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Citations;

/// <summary>Reads statements.</summary>
public sealed class StatementReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private static readonly Column<Statement, StatementId> _id = new(statement => statement.Id);
    private static readonly Column<Statement, ClaimId> _claimId = new(statement => statement.ClaimId!.Value);
    private static readonly Column<Statement, DocumentId> _documentId = new(statement => statement.DocumentId!.Value);
    private static readonly Column<Statement, SourceId> _sourceId = new(statement => statement.SourceId);

    private static readonly Ordering<Statement> _byId =
        Orderings.ById<Statement, StatementId>(statement => statement.Id, id => id.Value, number => new(number));

    private readonly KeyedRows<Statement, StatementId> _idRows = new(contexts, store => store.StatementsById, _id, _byId);
    private readonly KeyedRows<Statement, ClaimId> _claimIdRows =
        new(contexts, store => store.Statements, _claimId, _byId);
    private readonly KeyedRows<Statement, DocumentId> _documentIdRows =
        new(contexts, store => store.StatementsById, _documentId, _byId);
    private readonly KeyedRows<Statement, SourceId> _sourceIdRows =
        new(contexts, store => store.Statements, _sourceId, _byId);

    /// <summary>The same reader at a moment; null for the present.</summary>
    public StatementReader At(AsOf? asOf) => asOf is null ? this : new(new MomentContextFactory(contexts, asOf));

    /// <summary>A reader that includes superseded records, for those that others refer to.</summary>
    public StatementReader Ever => field ??= new(new MomentContextFactory(contexts, null, ever: true));

    /// <summary>The statements of these ids; a missing one is absent.</summary>
    public Task<IReadOnlyDictionary<StatementId, Statement>> ByIdAsync(
        IReadOnlyCollection<StatementId> ids,
        CancellationToken cancellationToken = default) =>
        _idRows.OneAsync(ids, null, cancellationToken);

    /// <summary>The same, reading only the wanted properties.</summary>
    public Task<IReadOnlyDictionary<StatementId, Statement>> ByIdAsync(
        IReadOnlyCollection<StatementId> ids, WantedRows wanted, CancellationToken cancellationToken = default) =>
        _idRows.OneAsync(ids, wanted, cancellationToken);

    /// <summary>All statements of each claim, by id.</summary>
    public Task<ILookup<ClaimId, Statement>> ByClaimAsync(
        IReadOnlyCollection<ClaimId> claims,
        CancellationToken cancellationToken = default) =>
        _claimIdRows.ManyAsync(claims, cancellationToken);

    /// <summary>The first statements of these claims taken together, by id.</summary>
    public async Task<IReadOnlyList<Statement>> FirstByClaimAsync(
        IReadOnlyCollection<ClaimId> claims,
        int atMost,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Statements
            .OrderBy(statement => statement.Id)
            .FirstByKeyAsync(_claimId, claims, atMost, cancellationToken);
    }

    /// <summary>The statements that passages of these keys in documents' own voices are of, in no order.</summary>
    public async Task<IReadOnlyList<Statement>> OfAppearancesAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Statements.OfAppearancesAsync(keys, cancellationToken);
    }

    /// <summary>All statements in each document, by id.</summary>
    public Task<ILookup<DocumentId, Statement>> ByDocumentAsync(
        IReadOnlyCollection<DocumentId> documents,
        CancellationToken cancellationToken = default) =>
        _documentIdRows.ManyAsync(documents, cancellationToken);

    /// <summary>The other sources that make each of these statements together with its own, in the order recorded, in
    /// one SQL statement.</summary>
    public async Task<ILookup<StatementId, Source>> OthersWhoMakeAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var others =
            from pair in context.JointStatements.WhereIn(row => row.OneId, ids)
                .Select(row => new { row.Id, Of = row.OneId, Other = row.OtherId })
                .Concat(context.JointStatements.WhereIn(row => row.OtherId, ids)
                    .Select(row => new { row.Id, Of = row.OtherId, Other = row.OneId }))
            join statement in context.StatementsById on pair.Of equals statement.Id
            join other in context.StatementsById on pair.Other equals other.Id
            join source in context.Sources on other.SourceId equals source.Id
            where source.Id != statement.SourceId
            orderby pair.Id
            select new { pair.Of, source };
        var rows = ids.Count == 0 ? [] : await others.ToListAsync(cancellationToken);
        return rows.DistinctBy(row => (row.Of, row.source.Id)).ToLookup(row => row.Of, row => row.source);
    }

    /// <summary>The first statements of these sources, by id; if claims are given, only statements of these.</summary>
    public async Task<IReadOnlyList<StatementId>> FirstIdsAsync(
        IReadOnlyCollection<SourceId> sources,
        IReadOnlyCollection<ClaimId>? claims,
        int limit,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var ofSources = context.Statements.WhereIn(_sourceId.Expression, sources);
        var wanted = claims is null
            ? ofSources
            : ofSources.Where(statement => statement.ClaimId != null).WhereIn(_claimId.Expression, claims);
        return await wanted.Select(statement => statement.Id).OrderBy(id => id).Take(limit).ToListAsync(cancellationToken);
    }

    /// <summary>A page of all statements, by id unless the listing has another order.</summary>
    public Task<Page<Statement>> PageAsync(
        Listing<Statement> listing, WantedRows? wanted = null, CancellationToken cancellationToken = default) =>
        _idRows.PageAsync(listing, wanted, cancellationToken);

    /// <summary>The same page of each source's statements, by id, without those of its parts.</summary>
    public Task<IReadOnlyDictionary<SourceId, Page<Statement>>> PageBySourceAsync(
        IReadOnlyCollection<SourceId> sources,
        Listing<Statement> listing,
        WantedRows? wanted = null,
        CancellationToken cancellationToken = default) =>
        _sourceIdRows.PageAsync(sources, store => store.Sources, source => source.Id, listing, wanted, cancellationToken);

    /// <summary>The same page of each document's statements, by id.</summary>
    public Task<IReadOnlyDictionary<DocumentId, Page<Statement>>> PageByDocumentAsync(
        IReadOnlyCollection<DocumentId> documents,
        Listing<Statement> listing,
        WantedRows? wanted = null,
        CancellationToken cancellationToken = default) =>
        _documentIdRows.PageAsync(
            documents, store => store.Documents, document => document.Id, listing, wanted, cancellationToken);

    /// <summary>The same page of each claim's statements, by id.</summary>
    public Task<IReadOnlyDictionary<ClaimId, Page<Statement>>> PageByClaimAsync(
        IReadOnlyCollection<ClaimId> claims,
        Listing<Statement> listing,
        WantedRows? wanted = null,
        CancellationToken cancellationToken = default) =>
        _claimIdRows.PageAsync(claims, store => store.Claims, claim => claim.Id, listing, wanted, cancellationToken);
}
