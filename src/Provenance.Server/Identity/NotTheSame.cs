using Provenance.Domain.Sources;

namespace Provenance.Server.Identity;

/// <summary>A decision that a source is not another.</summary>
/// <param name="Source">The other.</param>
/// <param name="Decision">The key of the decision.</param>
/// <param name="Reason">Why.</param>
/// <param name="RecordedAt">When it was decided.</param>
/// <param name="RecordedBy">Who decided it.</param>
internal sealed record NotTheSame(
    Source Source, string Decision, string Reason, DateTimeOffset RecordedAt, string RecordedBy);
