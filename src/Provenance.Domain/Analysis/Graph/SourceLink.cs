using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Graph;

/// <summary>The fact that one source cites another, with the number of citations that show it.</summary>
/// <param name="SourceId">The source at the other end.</param>
/// <param name="CitationCount">How many citations show it, 1 or more.</param>
/// <param name="ClaimCount">How many different claims the citing source takes over in them.</param>
/// <param name="DocumentCount">In how many different documents it does so.</param>
public sealed record SourceLink(SourceId SourceId, int CitationCount, int ClaimCount, int DocumentCount);
