using Microsoft.EntityFrameworkCore;
using Provenance.Data.Readers.Paging;
using Provenance.Domain.Analysis;
using Provenance.Domain.Claims;

namespace Provenance.Data.Readers;

/// <summary>Reads claims.</summary>
public sealed class ClaimReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private static readonly Column<Claim, ClaimId> _id = new(claim => claim.Id);
    private static readonly Column<Claim, string> _key = new(claim => claim.Key);
    private static readonly Column<Claim, QuestionId> _questionId = new(claim => claim.QuestionId);

    private static readonly Ordering<Claim> _byId =
        Orderings.ById<Claim, ClaimId>(claim => claim.Id, id => id.Value, number => new(number));

    /// <summary>The same reader at a moment; null for the present.</summary>
    public ClaimReader At(AsOf? asOf) => new(new MomentContextFactory(contexts, asOf));

    /// <summary>The claims of these ids; a missing one is absent.</summary>
    public async Task<IReadOnlyDictionary<ClaimId, Claim>> ByIdAsync(
        IReadOnlyCollection<ClaimId> ids,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Claims.OneByKeyAsync(_id, ids, cancellationToken);
    }

    /// <summary>The claims of these natural keys; a missing one is absent.</summary>
    public async Task<IReadOnlyDictionary<string, Claim>> ByKeyAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Claims.OneByKeyAsync(_key, keys, cancellationToken);
    }

    /// <summary>The first claims that answer these questions, by id, of all together.</summary>
    public async Task<IReadOnlyList<Claim>> FirstByQuestionAsync(
        IReadOnlyCollection<QuestionId> questions,
        int atMost,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Claims
            .OrderBy(claim => claim.Id)
            .FirstByKeyAsync(_questionId, questions, atMost, cancellationToken);
    }

    /// <summary>A page of all claims, by id unless the listing says otherwise.</summary>
    public async Task<Page<Claim>> PageAsync(
        Listing<Claim> listing, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Claims.PageAsync(context, _byId, listing, cancellationToken);
    }

    /// <summary>The same page of each question's claims, by id.</summary>
    public async Task<IReadOnlyDictionary<QuestionId, Page<Claim>>> PageByQuestionAsync(
        IReadOnlyCollection<QuestionId> questions,
        Listing<Claim> listing,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Claims.PageByParentAsync(
            context,
            questions,
            context.Questions,
            question => question.Id,
            _questionId,
            _byId,
            listing,
            cancellationToken);
    }
}
