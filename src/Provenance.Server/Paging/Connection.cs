using Provenance.Data.Readers.Paging;

namespace Provenance.Server.Paging;

/// <summary>A page as a connection of the API.</summary>
internal sealed class Connection<T>(Page<T> page)
{
    public IReadOnlyList<Edge<T>> Edges => page.Edges;

    public IEnumerable<T> Nodes => page.Edges.Select(edge => edge.Node);

    public PageInfo PageInfo => PageInfo.Of(page);

    /// <summary>Counted because the request asks for it.</summary>
    public int TotalCount => page.TotalCount!.Value;

    /// <summary>Known because the request counts in groups.</summary>
    internal WholeList<T> Whole => page.Whole!;
}
