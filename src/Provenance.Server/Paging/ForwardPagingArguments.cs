using Provenance.Data.Readers.Paging;

namespace Provenance.Server.Paging;

/// <summary>The unchecked paging arguments of a connection that is read from its start only.</summary>
/// <param name="First">How many records from the start.</param>
/// <param name="After">The cursor to begin after.</param>
/// <param name="IncludeTotalCount">Whether the records of all pages are counted; costs one more statement.</param>
internal readonly record struct ForwardPagingArguments(int? First, string? After, bool IncludeTotalCount)
{
    /// <summary>The page in an order.</summary>
    public PageRequest Page(PageOrder order) =>
        new PagingArguments(First, After, null, null, IncludeTotalCount).Page(order);
}
