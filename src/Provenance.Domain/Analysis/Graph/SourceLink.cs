using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Graph;

/// <summary>That one source cites another, over all the citations that show it.</summary>
/// <param name="SourceId">The source at the other end.</param>
/// <param name="CitationCount">The citations, 1 or more.</param>
/// <param name="ClaimCount">The different claims that the citing source takes over in them.</param>
/// <param name="DocumentCount">The different documents in which it does so.</param>
public sealed record SourceLink(SourceId SourceId, int CitationCount, int ClaimCount, int DocumentCount);
