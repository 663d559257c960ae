using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Identity;

namespace Provenance.Data.Readers.Identity;

/// <summary>Reads records that may be merged by their ids and keys: those of a record that was merged lead to what stands for
/// it. It costs a second and a third statement, and only where something is missing.</summary>
/// <param name="contexts">The store, or the store at a moment.</param>
/// <param name="kind">The kind of the records.</param>
/// <param name="byId">Reads them by id.</param>
/// <param name="byKey">Reads them by key.</param>
/// <param name="numberOf">The number of an id.</param>
/// <param name="idOf">The id of a number.</param>
internal sealed class IdentifiedRows<TRow, TId>(
    IDbContextFactory<ProvenanceContext> contexts,
    IdentifiedKind kind,
    KeyedRows<TRow, TId> byId,
    KeyedRows<TRow, string> byKey,
    Func<TId, long> numberOf,
    Func<long, TId> idOf)
    where TRow : class
    where TId : struct
{
    /// <summary>The records of these ids, or what stands for them; a missing one is absent.</summary>
    public async Task<IReadOnlyDictionary<TId, TRow>> OfIdsAsync(
        IReadOnlyCollection<TId> ids, WantedRows? wanted, CancellationToken cancellationToken)
    {
        var found = await byId.OneAsync(ids, wanted, cancellationToken);
        long[] missing = [.. ids.Where(id => !found.ContainsKey(id)).Select(numberOf).Distinct()];
        if (missing.Length == 0)
        {
            return found;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var kept = await Standing(context).WhereIn(row => row.Number, missing)
            .ToDictionaryAsync(row => idOf(row.Number), row => row.KeptId, cancellationToken);
        return await WithKeptAsync(found, kept, wanted, cancellationToken);
    }

    /// <summary>The records of these keys, likewise.</summary>
    public async Task<IReadOnlyDictionary<string, TRow>> OfKeysAsync(
        IReadOnlyCollection<string> keys, WantedRows? wanted, CancellationToken cancellationToken)
    {
        var found = await byKey.OneAsync(keys, wanted, cancellationToken);
        string[] missing = [.. keys.Where(key => !found.ContainsKey(key)).Distinct()];
        if (missing.Length == 0)
        {
            return found;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var kept = await Standing(context).WhereIn(row => row.Key, missing)
            .ToDictionaryAsync(row => row.Key, row => row.KeptId, cancellationToken);
        return await WithKeptAsync(found, kept, wanted, cancellationToken);
    }

    /// <summary>What stands for each record at the reader's moment: it stands for itself unless it is merged. Others may take a
    /// merge back between the statements, so what is missing may be there after all.</summary>
    private IQueryable<StandingRow> Standing(ProvenanceContext context)
    {
        var ofKind = context.PastIdentities.Where(row => row.Kind == kind);
        var merged = context.AsOf?.Recorded is { } moment
            ? ofKind.Where(row => row.BeganAt <= moment && (row.EndedAt == null || row.EndedAt > moment))
            : ofKind.Where(row => row.EndedAt == null);
        return
            from record in context.RowsOf(kind)
            join row in merged on record.Number equals row.RecordId into kept
            from row in kept.DefaultIfEmpty()
            select new StandingRow { Key = record.Key, Number = record.Number, KeptId = (long?)row.KeptId ?? record.Number };
    }

    private async Task<IReadOnlyDictionary<TKey, TRow>> WithKeptAsync<TKey>(
        IReadOnlyDictionary<TKey, TRow> found,
        Dictionary<TKey, long> kept,
        WantedRows? wanted,
        CancellationToken cancellationToken)
        where TKey : notnull
    {
        if (kept.Count == 0)
        {
            return found;
        }

        var records = await byId.OneAsync([.. kept.Values.Distinct().Select(idOf)], wanted, cancellationToken);
        Dictionary<TKey, TRow> all = new(found);
        foreach (var (key, number) in kept)
        {
            if (records.TryGetValue(idOf(number), out var record))
            {
                all[key] = record;
            }
        }

        return all;
    }

    private sealed record StandingRow
    {
        public required string Key { get; init; }

        public required long Number { get; init; }

        public required long KeptId { get; init; }
    }
}
