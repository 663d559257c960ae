using Provenance.Domain.Sources;

namespace Provenance.Data.Readers;

/// <summary>That one source cites another, over all the citations that show it.</summary>
/// <param name="SourceId">The source at the other end.</param>
/// <param name="CitationCount">The citations, 1 or more.</param>
/// <param name="ClaimCount">The different claims that the citing source takes over in them.</param>
/// <param name="DocumentCount">The different documents in which it does so.</param>
public sealed record SourceLink(SourceId SourceId, int CitationCount, int ClaimCount, int DocumentCount);

/// <summary>One link between two sources, for reading the citations behind it.</summary>
/// <param name="SourceId">The source whose link it is.</param>
/// <param name="OtherId">The source at the other end.</param>
/// <param name="Direction">Which end of the citations <paramref name="SourceId"/> is at.</param>
/// <param name="IncludeParts">Whether what its parts say or are cited for counts as its own.</param>
public sealed record SourceLinkKey(
    SourceId SourceId, SourceId OtherId, SourceLinkDirection Direction, bool IncludeParts);

/// <summary>Which end of a citation a source is at.</summary>
public enum SourceLinkDirection
{
    /// <summary>The source cites others.</summary>
    Cites,

    /// <summary>Others cite the source.</summary>
    CitedBy,
}
