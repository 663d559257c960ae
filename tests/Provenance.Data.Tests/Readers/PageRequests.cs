using Provenance.Data.Readers.Paging;

namespace Provenance.Data.Tests.Readers;

/// <summary>Makes requests that must be good.</summary>
internal static class PageRequests
{
    public static PageRequest First(
        int? first, PageOrder order = PageOrder.Id, string? after = null, bool count = false) =>
        Create(order, first, after, null, null, count);

    public static PageRequest Last(
        int last, PageOrder order = PageOrder.Id, string? before = null, bool count = false) =>
        Create(order, null, null, last, before, count);

    public static PageRequest Create(
        PageOrder order = PageOrder.Id,
        int? first = null,
        string? after = null,
        int? last = null,
        string? before = null,
        bool count = false) =>
        PageRequest.TryCreate(order, first, after, last, before, count, out var request, out var error)
            ? request
            : throw new ArgumentException(error);
}
