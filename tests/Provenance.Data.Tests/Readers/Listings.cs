using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Sorting;

namespace Provenance.Data.Tests.Readers;

/// <summary>Makes listings that must be good.</summary>
internal static class Listings
{
    public static Listing<TRow> Of<TRow>(
        FilterInput<TRow>? where = null,
        IReadOnlyList<SortInput<TRow>>? order = null,
        int? first = null,
        string? after = null,
        int? last = null,
        string? before = null,
        bool count = false)
        where TRow : class =>
        Listing.TryCreate(
            where, order, last is null ? first ?? 100 : first, after, last, before, count, out var listing, out var error)
            ? listing
            : throw new ArgumentException(error);
}
