using Provenance.Domain.Analysis.Graph;

namespace Provenance.Server.Batching;

/// <summary>Records that others name, as they were at a moment.</summary>
internal static class LookBack
{
    /// <summary>The records of these ids as our records stood at the moment; as they are now, if there is no such moment or
    /// they were made later.</summary>
    /// <param name="ids">The ids.</param>
    /// <param name="asOf">The moment. What was published by then does not matter: a record that is named is shown.</param>
    /// <param name="read">Reads at a moment, or the present for null.</param>
    public static async Task<IReadOnlyDictionary<TId, TRow>> RowsAsync<TId, TRow>(
        IReadOnlyCollection<TId> ids,
        AsOf? asOf,
        Func<AsOf?, IReadOnlyCollection<TId>, Task<IReadOnlyDictionary<TId, TRow>>> read)
        where TId : notnull
    {
        if (asOf?.Recorded is not { } recorded)
        {
            return await read(null, ids);
        }

        var then = await read(new() { Recorded = recorded }, ids);
        List<TId> later = [.. ids.Where(id => !then.ContainsKey(id))];
        return later.Count == 0 ? then : new Dictionary<TId, TRow>(then.Concat(await read(null, later)));
    }
}
