using Provenance.Data.Readers.Paging;
using Provenance.Domain.Analysis.Circularity;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Server.Paging;

namespace Provenance.Server.Circularity;

/// <summary>A page of circular reports, and whether all were found.</summary>
internal sealed record CircularReportConnection(
    IReadOnlyList<Edge<CircularReport>> Edges, PageInfo PageInfo, int? Count, Coverage Coverage)
{
    public IEnumerable<CircularReport> Nodes => Edges.Select(edge => edge.Node);

    /// <summary>Counted because the request asks for it.</summary>
    public int TotalCount => Count!.Value;
}
