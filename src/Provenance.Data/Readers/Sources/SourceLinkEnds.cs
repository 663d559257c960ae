using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Sources;

/// <summary>The two sources of a link, whichever of them cites the other.</summary>
/// <param name="WholeId">The source that has the link, possibly with its parts.</param>
/// <param name="OtherId">The source at the other end.</param>
internal sealed record SourceLinkEnds(SourceId WholeId, SourceId OtherId);
