using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Sources;

/// <summary>The membership of a source in a whole: of the whole itself, its parts, and their parts.</summary>
internal sealed class SourcePart
{
    /// <summary>The whole.</summary>
    public required SourceId WholeId { get; init; }

    /// <summary>The whole or one of its parts.</summary>
    public required SourceId PartId { get; init; }
}
