using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Sorting;
using Provenance.Server.Errors;

namespace Provenance.Server.Paging;

/// <summary>The unchecked paging arguments of a connection.</summary>
/// <param name="First">How many records from the start.</param>
/// <param name="After">The cursor to begin after.</param>
/// <param name="Last">How many records from the end.</param>
/// <param name="Before">The cursor to stop before.</param>
/// <param name="IncludeTotalCount">Whether the records of all pages are counted; costs one more statement.</param>
internal readonly record struct PagingArguments(
    int? First, string? After, int? Last, string? Before, bool IncludeTotalCount)
{
    /// <summary>The records that <paramref name="where"/>, <paramref name="order"/> and the page select.</summary>
    public Listing<TRow> List<TRow>(FilterInput<TRow>? where, IReadOnlyList<SortInput<TRow>>? order)
        where TRow : class =>
        Listing.TryCreate(where, order, First, After, Last, Before, IncludeTotalCount, out var listing, out var error)
            ? listing
            : throw BadInput.Because(error);

    /// <summary>The page in an order.</summary>
    public PageRequest Page(PageOrder order = PageOrder.Id) =>
        PageRequest.TryCreate(order, First, After, Last, Before, IncludeTotalCount, out var request, out var error)
            ? request
            : throw BadInput.Because(error);
}
