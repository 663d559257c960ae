using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Sorting;
using Provenance.Server.Errors;

namespace Provenance.Server.Paging;

/// <summary>Which page of a connection the client asks for, unchecked.</summary>
/// <param name="First">How many records from the start.</param>
/// <param name="After">The place to begin after: the cursor without its scope.</param>
/// <param name="Last">How many records from the end.</param>
/// <param name="Before">The place to stop before: the cursor without its scope.</param>
/// <param name="IncludeTotalCount">Whether the records of all pages are counted; costs one more statement.</param>
/// <param name="ReadRows">Whether anything of the page itself is asked for.</param>
/// <param name="CountGroups">Whether the records of all pages are counted in groups.</param>
/// <param name="List">Gives the field and its arguments, as a text that no other list has.</param>
internal readonly record struct PagingArguments(
    int? First,
    string? After,
    int? Last,
    string? Before,
    bool IncludeTotalCount,
    bool ReadRows,
    bool CountGroups,
    Func<string> List)
{
    /// <summary>The records that <paramref name="where"/>, <paramref name="order"/> and the page ask for.</summary>
    public Listing<TRow> ListingOf<TRow>(FilterInput<TRow>? where, IReadOnlyList<SortInput<TRow>>? order)
        where TRow : class =>
        Listing.TryCreate(where, order, First, After, Last, Before, IncludeTotalCount, out var listing, out var error)
            ? listing.Within(List, ReadRows, CountGroups)
            : throw BadInput.Because(error);

    /// <summary>The page in an order.</summary>
    public PageRequest Page(PageOrder order = PageOrder.Id) =>
        PageRequest.TryCreate(order, First, After, Last, Before, IncludeTotalCount, out var request, out var error)
            ? request.Within(List, ReadRows, CountGroups)
            : throw BadInput.Because(error);
}
