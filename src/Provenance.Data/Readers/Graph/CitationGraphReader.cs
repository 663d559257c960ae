using System.Collections.Frozen;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Readers.Sources;
using Provenance.Data.Readers.Subjects;
using Provenance.Data.Telemetry;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;
using Provenance.Text;

namespace Provenance.Data.Readers.Graph;

/// <summary>Reads the stored graph for analyses: one SQL statement for each call, however many keys. While the graph is
/// held in memory, the present is read from there.</summary>
public sealed class CitationGraphReader(
    IDbContextFactory<ProvenanceContext> contexts,
    CitationReader citations,
    ClaimReader claimReader,
    ClaimLinkReader claimLinks,
    SourceReader sources,
    KnownSubjectReader subjects,
    CitationIndex index,
    TimeProvider clock) : ICitationGraph
{
    private AsOf? _asOf;
    private bool _inTransaction;

    /// <inheritdoc/>
    public DateTimeOffset ReadAt => AsOf.ReadAt(_asOf, clock.GetUtcNow());

    /// <summary>The graph as a transaction sees it that is not committed.</summary>
    internal static ICitationGraph In(LentContext context, CitationIndex index, TimeProvider clock) =>
        new CitationGraphReader(
            context,
            new(context),
            new(context),
            new(context),
            new(context),
            new(new(context), new(context)),
            index,
            clock)
        {
            _inTransaction = true,
        };

    /// <inheritdoc/>
    public ICitationGraph At(AsOf? asOf) =>
        _inTransaction ? index.Access.Stored(Stored(asOf), GraphReadReason.Transaction)
        : asOf is not null ? index.Access.Stored(Stored(asOf), GraphReadReason.AsOf)
        : index.Access.Present(Stored(null));

    /// <summary>The same graph, read from the store.</summary>
    public ICitationGraph Stored(AsOf? asOf) => new CitationGraphReader(
        new MomentContextFactory(contexts, asOf),
        citations.At(asOf),
        claimReader.At(asOf),
        claimLinks.At(asOf),
        sources.At(asOf?.ByRecords()),
        subjects.At(asOf?.ByRecords()),
        index,
        clock)
    {
        _asOf = asOf,
        _inTransaction = _inTransaction,
    };

    /// <inheritdoc/>
    public Task<ILookup<StatementId, TracedCitation>> CitationsFromAsync(
        IReadOnlyCollection<StatementId> citing, CancellationToken cancellationToken) =>
        CitationsAsync(row => row.CitingId, row => row.CitingId, citing, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlySet<StatementId>> WithheldAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await context.WithheldAsync(cancellationToken)).Intersect(ids).ToFrozenSet();
    }

    /// <inheritdoc/>
    public Task<ILookup<StatementId, TracedCitation>> CitationsToAsync(
        IReadOnlyCollection<StatementId> cited,
        IReadOnlyCollection<CitationRelation>? relations,
        int atMost,
        CancellationToken cancellationToken) =>
        citations.FirstByCitedAsync(cited, relations, atMost, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<StatementId, TracedStatement>> StatementsAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return FrozenDictionary<StatementId, TracedStatement>.Empty;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Traced(context, context.StatementsById.WhereIn(row => row.Id, ids))
            .ToDictionaryAsync(statement => statement.Id, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ILookup<ClaimId, TracedStatement>> StatementsOfClaimsAsync(
        IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var statements = claims.Count == 0
            ? []
            : await Traced(context, context.Statements.WhereIn(row => row.ClaimId!.Value, claims).OrderBy(row => row.Id))
                .ToListAsync(cancellationToken);
        return statements.ToLookup(statement => statement.ClaimId!.Value);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<ClaimId, Claim>> ClaimsAsync(
        IReadOnlyCollection<ClaimId> ids, CancellationToken cancellationToken) =>
        claimReader.ByIdAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task<KnownSubjects> SubjectsAsync(
        IReadOnlyCollection<Claim> claims, CancellationToken cancellationToken) =>
        subjects.OfAsync(claims, cancellationToken);

    /// <inheritdoc/>
    public Task<ILookup<ClaimId, ClaimLink>> ClaimLinksAsync(
        IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken) =>
        claimLinks.ByClaimAsync(claims, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<SourceId, Source>> SourcesAsync(
        IReadOnlyCollection<SourceId> ids, CancellationToken cancellationToken) =>
        sources.ByIdAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlySet<CitationId>> FirstHandAsync(
        IReadOnlyCollection<CitationId> ids, CancellationToken cancellationToken) =>
        citations.FirstHandAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task<ILookup<StatementId, Withdrawal>> WithdrawalsAsync(
        IReadOnlyCollection<TracedStatement> statements, CancellationToken cancellationToken) =>
        citations.WithdrawalsAsync(statements, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<(StatementId One, StatementId Other)>> JointStatementsAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var pairs = await context.JointStatements.WhereIn(row => row.OneId, ids)
            .Union(context.JointStatements.WhereIn(row => row.OtherId, ids))
            .OrderBy(row => row.Id)
            .Select(row => new { row.OneId, row.OtherId })
            .ToListAsync(cancellationToken);
        return pairs.ConvertAll(pair => (pair.OneId, pair.OtherId));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Source>> PossiblySameAsAsync(
        IReadOnlyCollection<SourceId> ids, CancellationToken cancellationToken) =>
        sources.PossiblySameAsAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<StatementId, FuzzyDate>> DatesAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var dated =
            from statement in context.StatementsById.WhereIn(row => row.Id, ids)
            from document in context.Set<Document>().Where(row => row.Id == statement.DocumentId).DefaultIfEmpty()
            select new { statement.Id, statement.StatedAt, document.PublishedAt };
        return (ids.Count == 0 ? [] : await dated.ToListAsync(cancellationToken))
            .Select(row => (row.Id, Date: FuzzyDate.FirstBounded(row.StatedAt, row.PublishedAt)))
            .Where(row => row.Date is not null)
            .ToDictionary(row => row.Id, row => row.Date!);
    }

    /// <inheritdoc/>
    public async Task<ILookup<StatementId, string>> PassagesAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var shown =
            from statement in context.StatementsById.WhereIn(row => row.Id, ids)
            join citation in context.Citations on statement.Id equals citation.CitingId
            join evidence in context.Evidence on citation.Id equals evidence.CitationId
            where evidence.DocumentId == statement.DocumentId
            orderby evidence.Id
            select new { statement.Id, evidence.Span.Text };
        var said = context.StatementsById.WhereIn(row => row.Id, ids).OrderBy(row => row.Id)
            .Select(row => new { row.Id, row.Appearances, row.SupersededAt });
        return ids.Count == 0
            ? Enumerable.Empty<string>().ToLookup(_ => default(StatementId))
            : (await shown.ToListAsync(cancellationToken)).Select(row => (row.Id, row.Text))
                .Concat((await said.ToListAsync(cancellationToken))
                    .SelectMany(
                        row => Statement.CountingAppearances(row.Appearances, row.SupersededAt),
                        (row, appearance) => (row.Id, appearance.Span.Text)))
                .ToLookup(row => row.Id, row => Folding.Fold(row.Text));
    }

    /// <summary>The facts about statements. Who published a document is so at any moment.</summary>
    private static IQueryable<TracedStatement> Traced(ProvenanceContext context, IQueryable<Statement> statements) =>
        from row in statements
        select new TracedStatement(row.Id, row.SourceId, row.ClaimId, row.Stance, row.Attestation)
        {
            DocumentId = row.DocumentId,
            IsInOutlet = context.Set<Document>().Any(document => document.Id == row.DocumentId
                && context.Set<Outlet>().Any(outlet => outlet.Id == document.PublisherId)),
        };

    private async Task<ILookup<StatementId, TracedCitation>> CitationsAsync(
        Expression<Func<Citation, StatementId>> end,
        Func<TracedCitation, StatementId> endOf,
        IReadOnlyCollection<StatementId> ids,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = ids.Count == 0
            ? []
            : await context.Citations.WhereIn(end, ids).OrderBy(row => row.Id)
                .Select(row => new TracedCitation(row.Id, row.CitingId, row.CitedId, row.Relation))
                .ToListAsync(cancellationToken);
        return rows.ToLookup(endOf);
    }
}
