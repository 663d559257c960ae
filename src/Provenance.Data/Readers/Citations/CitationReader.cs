using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Changes;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Documents;

namespace Provenance.Data.Readers.Citations;

/// <summary>Reads citations.</summary>
public sealed class CitationReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private static readonly Column<Citation, CitationId> _id = new(citation => citation.Id);
    private static readonly Column<Citation, StatementId> _citingId = new(citation => citation.CitingId);
    private static readonly Column<Citation, StatementId> _citedId = new(citation => citation.CitedId);

    private static readonly Ordering<Citation> _byId =
        Orderings.ById<Citation, CitationId>(citation => citation.Id, id => id.Value, number => new(number));

    private readonly KeyedRows<Citation, CitationId> _idRows = new(contexts, store => store.Citations, _id, _byId);
    private readonly KeyedRows<Citation, StatementId> _citingIdRows =
        new(contexts, store => store.Citations, _citingId, _byId);
    private readonly KeyedRows<Citation, StatementId> _citedIdRows =
        new(contexts, store => store.Citations, _citedId, _byId);

    /// <summary>The same reader at a moment; null for the present.</summary>
    public CitationReader At(AsOf? asOf) => asOf is null ? this : new(new MomentContextFactory(contexts, asOf));

    /// <summary>A reader that includes superseded records, for those that others refer to.</summary>
    public CitationReader Ever => field ??= new(new MomentContextFactory(contexts, null, ever: true));

    /// <summary>The citations of these ids; a missing one is absent.</summary>
    public Task<IReadOnlyDictionary<CitationId, Citation>> ByIdAsync(
        IReadOnlyCollection<CitationId> ids,
        CancellationToken cancellationToken = default) =>
        _idRows.OneAsync(ids, null, cancellationToken);

    /// <summary>The same, reading only the wanted properties.</summary>
    public Task<IReadOnlyDictionary<CitationId, Citation>> ByIdAsync(
        IReadOnlyCollection<CitationId> ids, WantedRows wanted, CancellationToken cancellationToken = default) =>
        _idRows.OneAsync(ids, wanted, cancellationToken);

    /// <summary>The first citations made by these statements taken together, by citing statement, then by id.</summary>
    public async Task<IReadOnlyList<Citation>> FirstByCitingAsync(
        IReadOnlyCollection<StatementId> statements,
        int atMost,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Citations
            .OrderBy(citation => citation.CitingId).ThenBy(citation => citation.Id)
            .FirstByKeyAsync(_citingId, statements, atMost, cancellationToken);
    }

    /// <summary>The first citations of these statements taken together, by id.</summary>
    public async Task<IReadOnlyList<Citation>> FirstOfCitedAsync(
        IReadOnlyCollection<StatementId> statements,
        int atMost,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Citations
            .OrderBy(citation => citation.Id)
            .FirstByKeyAsync(_citedId, statements, atMost, cancellationToken);
    }

    /// <summary>The first citations of each statement, by citing statement, in one SQL statement. A statement that
    /// thousands cite costs no more than its share.</summary>
    /// <param name="statements">The cited statements.</param>
    /// <param name="relations">The wanted relations; null for all.</param>
    /// <param name="atMost">How many citations of each statement, 1 or more.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<ILookup<StatementId, TracedCitation>> FirstByCitedAsync(
        IReadOnlyCollection<StatementId> statements,
        IReadOnlyCollection<CitationRelation>? relations,
        int atMost,
        CancellationToken cancellationToken = default)
    {
        if (statements.Count == 0)
        {
            return Array.Empty<TracedCitation>().ToLookup(citation => citation.CitedId);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var citations = context.Citations.WhereIn(_citedId.Expression, statements);
        if (relations is not null)
        {
            citations = citations.WhereIn(citation => citation.Relation, relations);
        }

        var first = await context.Statements
            .WhereIn(cited => cited.Id, statements)
            .SelectMany(cited => citations
                .Where(citation => citation.CitedId == cited.Id)
                .OrderBy(citation => citation.CitingId).ThenBy(citation => citation.Id)
                .Take(atMost))
            .Select(row => new TracedCitation(row.Id, row.CitingId, row.CitedId, row.Relation))
            .ToListAsync(cancellationToken);
        return first.OrderBy(citation => citation.Id.Value).ToLookup(citation => citation.CitedId);
    }

    /// <summary>A page of all citations, by id unless the listing has another order.</summary>
    public Task<Page<Citation>> PageAsync(
        Listing<Citation> listing, WantedRows? wanted = null, CancellationToken cancellationToken = default) =>
        _idRows.PageAsync(listing, wanted, cancellationToken);

    /// <summary>The same page of the citations made by each statement, by id.</summary>
    public Task<IReadOnlyDictionary<StatementId, Page<Citation>>> PageByCitingAsync(
        IReadOnlyCollection<StatementId> statements,
        Listing<Citation> listing,
        WantedRows? wanted = null,
        CancellationToken cancellationToken = default) =>
        _citingIdRows.PageAsync(
            statements, store => store.Statements, statement => statement.Id, listing, wanted, cancellationToken);

    /// <summary>The same page of the citations of each statement, by id.</summary>
    public Task<IReadOnlyDictionary<StatementId, Page<Citation>>> PageByCitedAsync(
        IReadOnlyCollection<StatementId> statements,
        Listing<Citation> listing,
        WantedRows? wanted = null,
        CancellationToken cancellationToken = default) =>
        _citedIdRows.PageAsync(
            statements, store => store.Statements, statement => statement.Id, listing, wanted, cancellationToken);

    /// <summary>The highest id of a citation, that of the last recorded one; 0 if there is none.</summary>
    public async Task<CitationId> LastIdAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Citations
            .Select(citation => citation.Id)
            .OrderByDescending(id => id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The hundred citations recorded after one, by id: all of them, or those at either end of which there is a
    /// statement of the claim, of a claim of the question, and by the source or one of its parts.</summary>
    public async Task<Page<Citation>> PageFollowingAsync(
        CitationId last, Followed followed, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var citations = context.Citations.AsQueryable();
        if (followed.Source is { } whole)
        {
            var parts = context.PartsOf([whole]);
            citations =
                from citation in citations
                join citing in context.StatementsById on citation.CitingId equals citing.Id
                join cited in context.StatementsById on citation.CitedId equals cited.Id
                where parts.Any(part => part.PartId == citing.SourceId || part.PartId == cited.SourceId)
                select citation;
        }

        if (followed.Claim is { } claim)
        {
            var said = context.Statements.Where(statement => statement.ClaimId == claim);
            citations = citations.Where(citation => said.Any(statement =>
                statement.Id == citation.CitingId || statement.Id == citation.CitedId));
        }

        if (followed.Question is { } question)
        {
            var said =
                from statement in context.Statements
                join answer in context.Claims on statement.ClaimId equals answer.Id
                where answer.QuestionId == question
                select statement;
            citations = citations.Where(citation => said.Any(statement =>
                statement.Id == citation.CitingId || statement.Id == citation.CitedId));
        }

        return await citations.PageAsync(_byId, PageRequest.Following(last.Value), cancellationToken);
    }

    /// <summary>The withdrawals of each of these statements, by id, in one SQL statement. It reads disputes only, so a
    /// statement cited a thousand times costs no more than another.</summary>
    public async Task<ILookup<StatementId, Withdrawal>> WithdrawalsAsync(
        IReadOnlyCollection<TracedStatement> statements,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var lines = context.WholesOf(statements.Select(statement => statement.SourceId).Distinct());
        var withdrawals =
            from citation in context.Citations.WhereIn(_citedId.Expression, [.. statements.Select(row => row.Id)])
            where citation.Relation == CitationRelation.Disputes
            join citing in context.StatementsById on citation.CitingId equals citing.Id
            join cited in context.StatementsById on citation.CitedId equals cited.Id
            join line in lines
                on new { Part = cited.SourceId, Whole = citing.SourceId }
                equals new { Part = line.PartId, Whole = line.WholeId }
            where citing.ClaimId != null && citing.ClaimId == cited.ClaimId
            from document in context.DocumentsById.Where(row => row.Id == citing.DocumentId).DefaultIfEmpty()
            orderby citing.Id
            select new { cited.Id, Citing = citing, document.PublishedAt };
        var rows = statements.Count == 0 ? [] : await withdrawals.ToListAsync(cancellationToken);
        return rows.ToLookup(
            row => row.Id,
            row => new Withdrawal(row.Citing, FuzzyDate.FirstBounded(row.Citing.StatedAt, row.PublishedAt)));
    }

    /// <summary>The subset of these citations that are known at first hand: some of their evidence is in the citing
    /// statement's own document.</summary>
    public async Task<IReadOnlySet<CitationId>> FirstHandAsync(
        IReadOnlyCollection<CitationId> ids,
        CancellationToken cancellationToken = default)
    {
        if (ids.Count == 0)
        {
            return FrozenSet<CitationId>.Empty;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var firstHand =
            from citation in context.Citations.WhereIn(citation => citation.Id, ids)
            join citing in context.StatementsById on citation.CitingId equals citing.Id
            join evidence in context.Evidence on citation.Id equals evidence.CitationId
            where evidence.DocumentId == citing.DocumentId
            select citation.Id;
        return (await firstHand.Distinct().ToListAsync(cancellationToken)).ToFrozenSet();
    }

    /// <summary>The subset of these statements that are origins: nothing they cite stands behind them.</summary>
    public async Task<IReadOnlySet<StatementId>> OriginsAsync(
        IReadOnlyCollection<StatementId> ids,
        CancellationToken cancellationToken = default)
    {
        if (ids.Count == 0)
        {
            return FrozenSet<StatementId>.Empty;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var statements = await context.Statements
            .WhereIn(statement => statement.Id, ids)
            .Select(statement => new
            {
                Statement = statement,
                Cited = context.Citations
                    .Where(citation => citation.CitingId == statement.Id)
                    .Join(
                        context.Statements,
                        citation => citation.CitedId,
                        cited => cited.Id,
                        (citation, cited) => new { citation.Relation, cited.Stance })
                    .ToList(),
            })
            .ToListAsync(cancellationToken);
        var withheld = await context.WithheldAsync(cancellationToken);
        return statements
            .Where(row => Support.IsOrigin(row.Statement.Stance, row.Cited.Select(cited => (cited.Relation, cited.Stance))))
            .Select(row => row.Statement.Id)
            .Except(withheld)
            .ToFrozenSet();
    }

    /// <summary>The statements that rest on something that is kept from those who read this store.</summary>
    public async Task<IReadOnlySet<StatementId>> WithheldAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await context.WithheldAsync(cancellationToken)).ToFrozenSet();
    }
}
