using Provenance.Data.Readers.Paging;

namespace Provenance.Server.Paging;

/// <summary>The position of a page in its connection.</summary>
internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor)
{
    public static PageInfo Of<T>(Page<T> page) =>
        page.Edges is [var first, ..] and [.., var last]
            ? new(page.HasNext, page.HasPrevious, first.Cursor, last.Cursor)
            : new(page.HasNext, page.HasPrevious, null, null);
}
