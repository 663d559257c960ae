using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Aggregates;
using Provenance.Data.Readers.Identity;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Claims;

/// <summary>Reads claims.</summary>
public sealed class ClaimReader
{
    private static readonly Column<Claim, ClaimId> _id = new(claim => claim.Id);
    private static readonly Column<Claim, string> _key = new(claim => claim.Key);
    private static readonly Column<Claim, QuestionId> _questionId = new(claim => claim.QuestionId);

    private static readonly Ordering<Claim> _byId =
        Orderings.ById<Claim, ClaimId>(claim => claim.Id, id => id.Value, number => new(number));

    private readonly IDbContextFactory<ProvenanceContext> _contexts;
    private readonly KeyedRows<Claim, ClaimId> _idRows;
    private readonly KeyedRows<Claim, QuestionId> _questionIdRows;
    private readonly IdentifiedRows<Claim, ClaimId> _rows;

    /// <summary>Makes a reader.</summary>
    /// <param name="contexts">The store, or the store at a moment.</param>
    public ClaimReader(IDbContextFactory<ProvenanceContext> contexts)
    {
        _contexts = contexts;
        _idRows = new(contexts, store => store.Claims, _id, _byId);
        _questionIdRows = new(contexts, store => store.Claims, _questionId, _byId);
        _rows = new(
            contexts,
            IdentifiedKind.Claim,
            _idRows,
            new(contexts, store => store.Claims, _key, _byId),
            id => id.Value,
            number => new(number));
    }

    /// <summary>The same reader at a moment; null for the present.</summary>
    public ClaimReader At(AsOf? asOf) => asOf is null ? this : new(new MomentContextFactory(_contexts, asOf));

    /// <summary>The claims of these ids, or those that they were merged into; a missing one is absent.</summary>
    public Task<IReadOnlyDictionary<ClaimId, Claim>> ByIdAsync(
        IReadOnlyCollection<ClaimId> ids,
        CancellationToken cancellationToken = default) =>
        _rows.OfIdsAsync(ids, null, cancellationToken);

    /// <summary>The same, reading only the wanted properties.</summary>
    public Task<IReadOnlyDictionary<ClaimId, Claim>> ByIdAsync(
        IReadOnlyCollection<ClaimId> ids, WantedRows wanted, CancellationToken cancellationToken = default) =>
        _rows.OfIdsAsync(ids, wanted, cancellationToken);

    /// <summary>The claims of these natural keys, or those that they were merged into; a missing one is
    /// absent.</summary>
    public Task<IReadOnlyDictionary<string, Claim>> ByKeyAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken = default) =>
        _rows.OfKeysAsync(keys, null, cancellationToken);

    /// <summary>The same, reading only the wanted properties.</summary>
    public Task<IReadOnlyDictionary<string, Claim>> ByKeyAsync(
        IReadOnlyCollection<string> keys, WantedRows wanted, CancellationToken cancellationToken = default) =>
        _rows.OfKeysAsync(keys, wanted, cancellationToken);

    /// <summary>The first claims that answer these questions taken together, by id.</summary>
    public async Task<IReadOnlyList<Claim>> FirstByQuestionAsync(
        IReadOnlyCollection<QuestionId> questions,
        int atMost,
        CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Claims
            .OrderBy(claim => claim.Id)
            .FirstByKeyAsync(_questionId, questions, atMost, cancellationToken);
    }

    /// <summary>The claims of each of these lists, to be counted in groups.</summary>
    internal ListedRows<Claim> Among<TKey>(IReadOnlyDictionary<TKey, IReadOnlyList<ClaimId>> lists)
        where TKey : notnull
    {
        List<TKey> keys = [.. lists.Keys];
        return new ListedRows<ClaimOfList, Claim>(
            _contexts,
            (store, wanted) =>
                from listed in store.RowsOf(
                [
                    .. keys.Index().Where(list => wanted.Contains(list.Item))
                        .SelectMany(list => lists[list.Item], (list, claim) => new ListedClaim(list.Index, claim)),
                ])
                join claim in store.Claims on listed.ClaimId equals claim.Id
                select new ClaimOfList { List = listed.List, Claim = claim },
            element => element.Claim,
            [(Expression<Func<ClaimOfList, int>>)(element => element.List)],
            values => keys[(int)values[0]!]);
    }

    /// <summary>A page of all claims, by id unless the listing has another order.</summary>
    public Task<Page<Claim>> PageAsync(
        Listing<Claim> listing, WantedRows? wanted = null, CancellationToken cancellationToken = default) =>
        _idRows.PageAsync(listing, wanted, cancellationToken);

    /// <summary>The same page of each question's claims, by id.</summary>
    public Task<IReadOnlyDictionary<QuestionId, Page<Claim>>> PageByQuestionAsync(
        IReadOnlyCollection<QuestionId> questions,
        Listing<Claim> listing,
        WantedRows? wanted = null,
        CancellationToken cancellationToken = default) =>
        _questionIdRows.PageAsync(
            questions, store => store.Questions, question => question.Id, listing, wanted, cancellationToken);

    /// <summary>The same page of the claims that each source states, by id, each once.</summary>
    public async Task<IReadOnlyDictionary<SourceId, Page<Claim>>> PageBySourceAsync(
        IReadOnlyCollection<SourceId> sources,
        PageRequest page,
        CancellationToken cancellationToken = default)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var pages = await Stated(context.Statements.WhereIn(statement => statement.SourceId, sources)).PageByParentAsync(
            sources, context.Sources, source => source.Id, StatedClaim.Source, StatedClaim.ById, page, cancellationToken);
        var claims = await context.Claims.OneByKeyAsync(
            _id,
            [.. pages.Values.SelectMany(each => each.Edges).Select(edge => edge.Node.ClaimId).Distinct()],
            cancellationToken);
        var found = pages.ToDictionary(each => each.Key, each => each.Value.Select(stated => claims[stated.ClaimId]));
        return page.CountGroups ? ListedRows.Of(_contexts, OfSources, said => said.Claim, said => said.SourceId).Behind(found) : found;
    }

    private static IQueryable<StatedClaim> Stated(IQueryable<Statement> statements) =>
        from statement in statements
        where statement.ClaimId != null
        group statement by new { statement.SourceId, statement.ClaimId } into said
        select new StatedClaim { SourceId = said.Key.SourceId, ClaimId = said.Key.ClaimId!.Value };

    private static IQueryable<ClaimOfSource> OfSources(ProvenanceContext store) =>
        from stated in Stated(store.Statements)
        join claim in store.Claims on stated.ClaimId equals claim.Id
        select new ClaimOfSource { SourceId = stated.SourceId, Claim = claim };

    /// <summary>A claim and a list that it is in.</summary>
    private sealed class ClaimOfList
    {
        public required int List { get; init; }

        public required Claim Claim { get; init; }
    }

    /// <summary>A claim and a source that states it.</summary>
    private sealed class ClaimOfSource
    {
        public required SourceId SourceId { get; init; }

        public required Claim Claim { get; init; }
    }

    /// <summary>That a source states a claim, somewhere.</summary>
    private sealed record StatedClaim
    {
        public static Column<StatedClaim, SourceId> Source { get; } = new(stated => stated.SourceId);

        public static Ordering<StatedClaim> ById { get; } =
            Orderings.ById<StatedClaim, ClaimId>(stated => stated.ClaimId, id => id.Value, number => new(number));

        public SourceId SourceId { get; init; }

        public ClaimId ClaimId { get; init; }
    }
}
