using System.Linq.Expressions;

namespace Provenance.Data.Readers.Paging;

/// <summary>Makes the orders that several readers use.</summary>
internal static class Orderings
{
    /// <summary>The order <see cref="PageOrder.Id"/>.</summary>
    public static Ordering<TRow> ById<TRow, TId>(
        Expression<Func<TRow, TId>> id, Func<TId, long> toNumber, Func<long, TId> fromNumber) =>
        new(PageOrder.Id, new OrderColumn<TRow, TId>(id, toNumber, fromNumber));
}
