using Provenance.Domain.Sources;

namespace Provenance.Data.Readers;

/// <summary>That one source cites another, over all the citations that show it.</summary>
/// <param name="SourceId">The source at the other end.</param>
/// <param name="CitationCount">The citations, 1 or more.</param>
/// <param name="ClaimCount">The different claims that the citing source takes over in them.</param>
/// <param name="DocumentCount">The different documents in which it does so.</param>
public sealed record SourceLink(SourceId SourceId, int CitationCount, int ClaimCount, int DocumentCount);

/// <summary>The two ends of a <see cref="SourceLink"/>.</summary>
/// <param name="WholeId">The source asked about, perhaps with its parts.</param>
/// <param name="OtherId">The source at the other end.</param>
public readonly record struct SourceLinkKey(SourceId WholeId, SourceId OtherId);

/// <summary>Which end of a citation a source is at.</summary>
public enum SourceLinkDirection
{
    /// <summary>The source cites others.</summary>
    Cites,

    /// <summary>Others cite the source.</summary>
    CitedBy,
}
