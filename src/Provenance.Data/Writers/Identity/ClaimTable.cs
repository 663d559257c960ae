using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Search;
using Provenance.Domain.Claims;
using Provenance.Domain.Identity;

namespace Provenance.Data.Writers.Identity;

/// <summary>Claims that are merged: the kept one is shown as it was recorded, and is found by the words of all.</summary>
internal sealed class ClaimTable() : IdentifiedTable(IdentifiedKind.Claim)
{
    /// <inheritdoc/>
    public override Type Type => typeof(Claim);

    /// <inheritdoc/>
    public override async Task ShowAsync(
        IdentityChange change, IReadOnlyCollection<long> numbers, CancellationToken cancellationToken)
    {
        var (context, known) = (change.Context, change.Known);
        var after = known.Absorbed.Where(record => record.Kind == Kind)
            .ToLookup(record => known.Resolve(record).Number, record => record.Number);
        var before = change.KeptBefore.ToLookup(pair => pair.Value, pair => pair.Key);
        ClaimId[] ids =
        [
            .. numbers.Concat(numbers.SelectMany(number => after[number].Concat(before[number]))).Distinct()
                .Select(number => new ClaimId(number)),
        ];
        var now = await context.EveryClaim.AsNoTracking().WhereIn(claim => claim.Id, ids)
            .ToDictionaryAsync(claim => claim.Id.Value, cancellationToken);
        var then = new Dictionary<long, Claim>(now);
        foreach (var extended in change.Extended)
        {
            then[extended.Number] = (Claim)extended.Before;
        }

        var absorbed = after.SelectMany(group => group).ToHashSet();
        List<IndexedRecord> removed = [];
        List<IndexedRecord> added = [];
        foreach (var number in numbers)
        {
            var was = change.KeptBefore.ContainsKey(number) ? null : WordsOf(number, before, then);
            var becomes = absorbed.Contains(number) ? null : WordsOf(number, after, now);
            if (was != becomes)
            {
                removed.AddRange(was is null ? [] : [was]);
                added.AddRange(becomes is null ? [] : [becomes]);
            }
        }

        await context.Search.RemoveAsync(context, removed, cancellationToken);
        await SearchIndexing.AddAsync(context, added, cancellationToken);
        await LikenessIndex.UpdateAsync(
            context,
            Kind,
            numbers,
            numbers.Where(number => !absorbed.Contains(number)).Select(number => now[number]),
            cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyCollection<object>> WriteAsync(
        ProvenanceContext context, IReadOnlyList<object> after, CancellationToken cancellationToken)
    {
        var claims = after.Cast<Claim>().ToDictionary(claim => claim.Id);
        ClaimId[] ids = [.. claims.Keys];
        var absorbed = await context.EveryClaim.WhereIn(claim => claim.Id, ids).Where(claim => claim.MergedIntoId != null)
            .ToDictionaryAsync(claim => claim.Id, claim => claim.MergedIntoId, cancellationToken);
        var keeping = await context.EveryClaim.WhereIn(claim => claim.MergedIntoId!.Value, ids)
            .Select(claim => claim.MergedIntoId!.Value).ToListAsync(cancellationToken);
        List<Claim> written =
            [.. claims.Values.Where(claim => absorbed.ContainsKey(claim.Id) || keeping.Contains(claim.Id))];
        context.ChangeTracker.Clear();
        context.UpdateRange(written.Select(claim => claim with { MergedIntoId = absorbed.GetValueOrDefault(claim.Id) }));
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        await context.FoldTextsAsync(context.ColumnsOf(Type), written, cancellationToken);
        return written;
    }

    private static IndexedRecord WordsOf(long number, ILookup<long, long> absorbed, Dictionary<long, Claim> claims) =>
        IndexedRecord.Of(claims[number], absorbed[number].Order().Select(other => claims[other]));
}
