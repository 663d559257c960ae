using Provenance.Data.Readers.Networks;
using Provenance.Domain.Sources;

namespace Provenance.Server.Networks;

/// <summary>Which sources cite which.</summary>
internal sealed record Network(IReadOnlyList<NetworkEdge> Edges, int? Count)
{
    /// <summary>The sources at the ends of the edges, each once, in the order of the edges.</summary>
    public IEnumerable<Source> Nodes =>
        Edges.SelectMany(edge => (Source[])[edge.Citing, edge.Cited]).DistinctBy(source => source.Id);

    /// <summary>Counted because the request asks for it.</summary>
    public int TotalCount => Count!.Value;
}

/// <summary>That one source cites another, or itself.</summary>
internal sealed record NetworkEdge(NetworkLink Link, Source Citing, Source Cited)
{
    public int CitationCount => Link.Citations;

    /// <summary>Counted because the request asks for it.</summary>
    public int ClaimCount => Link.Claims!.Value;

    /// <summary>Likewise.</summary>
    public int DocumentCount => Link.Documents!.Value;

    public DateOnly? Earliest => Link.Earliest;

    public DateOnly? Latest => Link.Latest;
}

/// <summary>What the request wants of a network.</summary>
/// <param name="Parts">What is counted.</param>
/// <param name="Text">The field and its arguments, as a text that no other network has.</param>
internal sealed record WantedNetwork(NetworkParts Parts, string Text);
