using Provenance.Domain.Sources;

namespace Provenance.Server.Sources;

/// <summary>One ownership, with the source that is owned.</summary>
internal sealed record OwnershipEnds(Source Owned, Ownership Ownership);
