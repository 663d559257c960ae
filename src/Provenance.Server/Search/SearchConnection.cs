using Provenance.Data.Search;
using Provenance.Server.Paging;

namespace Provenance.Server.Search;

/// <summary>The results of a search.</summary>
internal sealed record SearchConnection(
    IReadOnlyList<SearchEdge> Edges,
    PageInfo PageInfo,
    int? Count,
    IReadOnlyDictionary<SearchKind, int>? Counts,
    string? DidYouMean)
{
    public IEnumerable<object> Nodes => Edges.Select(edge => edge.Node);

    /// <summary>Counted because the request asks for it.</summary>
    public int TotalCount => Count!.Value;

    /// <summary>Counted because the request asks for them.</summary>
    public IEnumerable<SearchFacet> Facets => Enum.GetValues<SearchKind>()
        .Select(kind => new SearchFacet(kind, Counts!.GetValueOrDefault(kind)));
}

/// <summary>A record that was found.</summary>
internal sealed record SearchEdge(string Cursor, object Node, IReadOnlyList<SnippetPart> Snippet);

/// <summary>How many records of a kind were found.</summary>
internal sealed record SearchFacet(SearchKind Kind, int Count);
