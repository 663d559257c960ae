using Provenance.Data.Readers.Reliance;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Sources;
using Provenance.Server.Paging;

namespace Provenance.Server.Reliance;

/// <summary>A page of sources that claims rest on, and whether all were examined.</summary>
internal sealed record ReliedUponSourceConnection(
    IReadOnlyList<ReliedUponSourceEdge> Edges, PageInfo PageInfo, int? Count, Coverage Coverage)
{
    public IEnumerable<Source> Nodes => Edges.Select(edge => edge.Node);

    /// <summary>Counted because the request asks for it.</summary>
    public int TotalCount => Count!.Value;
}

/// <summary>A source and how much rests on it.</summary>
internal sealed record ReliedUponSourceEdge(
    RelianceKey Key,
    string Cursor,
    Source Node,
    int ClaimCount,
    int StatementCount,
    int OutletCount);
