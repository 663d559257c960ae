using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Networks;

/// <summary>That one source cites another, or itself.</summary>
/// <param name="Key">Which sources, in which network.</param>
/// <param name="Citations">How many citations there are, 1 or more.</param>
/// <param name="Claims">How many different claims the citing source makes in them; null if not requested.</param>
/// <param name="Documents">In how many different documents, those that are known; null if not requested.</param>
/// <param name="Earliest">The first day on which the first can have been made; null if no day is known, or not requested.</param>
/// <param name="Latest">The last day on which the last can have been made; null if no day is known, or not requested.</param>
public sealed record NetworkLink(
    NetworkLinkKey Key, int Citations, int? Claims, int? Documents, DateOnly? Earliest, DateOnly? Latest);

/// <summary>What is counted of a network beside the citations; each costs time.</summary>
/// <param name="Total">How many pairs there are in all; one more statement.</param>
/// <param name="Claims">How many claims each pair has.</param>
/// <param name="Documents">In how many documents.</param>
/// <param name="Days">From when to when.</param>
public sealed record NetworkParts(bool Total, bool Claims, bool Documents, bool Days);

/// <summary>Identifies a pair of sources in a network, for reading the citations.</summary>
/// <param name="Asked">The network.</param>
/// <param name="CitingId">Who cites.</param>
/// <param name="CitedId">Who is cited.</param>
public sealed record NetworkLinkKey(NetworkQuestion Asked, SourceId CitingId, SourceId CitedId) : ISourceLink
{
    /// <inheritdoc/>
    SourceLinkEnds ISourceLink.Ends => Ends;

    internal SourceLinkEnds Ends => new(CitingId, CitedId);
}

/// <summary>Of which citations a network is.</summary>
/// <param name="citations">The citations.</param>
/// <param name="asOf">The moment; null for the present.</param>
/// <param name="text">The question as a text that no other network has.</param>
public sealed class NetworkQuestion(Listing<Citation> citations, AsOf? asOf, string text)
{
    internal Listing<Citation> Citations => citations;

    internal AsOf? AsOf => asOf;

    /// <inheritdoc/>
    public override string ToString() => text;
}
