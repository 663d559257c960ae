using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Sources;
using Provenance.Server.Paging;

namespace Provenance.Server.Sources;

/// <summary>The sources that a source cites, or that cite it, with the citations that show it.</summary>
internal sealed record SourceLinkConnection(
    IReadOnlyList<SourceLinkEdge> Edges, PageInfo PageInfo, int? Count, WholeList<Citation> Citations)
{
    public IEnumerable<Source> Nodes => Edges.Select(edge => edge.Node);

    /// <summary>Counted because the request asks for it.</summary>
    public int TotalCount => Count!.Value;

    public static SourceLinkConnection Of(
        Page<SourceLink> page,
        Func<SourceId, SourceLinkKey> keyOf,
        IReadOnlyDictionary<SourceId, Source> others,
        WholeList<Citation> citations) => new(
            [.. page.Edges.Select(edge => new SourceLinkEdge(
                keyOf(edge.Node.SourceId),
                edge.Cursor,
                others[edge.Node.SourceId],
                edge.Node.CitationCount,
                edge.Node.ClaimCount,
                edge.Node.DocumentCount))],
            PageInfo.Of(page),
            page.TotalCount,
            citations);
}

/// <summary>One source that cites another, or is cited by it.</summary>
internal sealed record SourceLinkEdge(
    SourceLinkKey Key,
    string Cursor,
    Source Node,
    int CitationCount,
    int ClaimCount,
    int DocumentCount);
