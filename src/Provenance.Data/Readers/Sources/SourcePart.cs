using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Sources;

/// <summary>That a source belongs to a whole: the whole itself, its parts, and theirs.</summary>
internal sealed class SourcePart
{
    /// <summary>The whole.</summary>
    public required SourceId WholeId { get; init; }

    /// <summary>The whole or one of its parts.</summary>
    public required SourceId PartId { get; init; }
}
