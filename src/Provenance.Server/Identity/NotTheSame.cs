namespace Provenance.Server.Identity;

/// <summary>A decision that a record is not another.</summary>
/// <param name="Other">The other.</param>
/// <param name="Decision">The key of the decision.</param>
/// <param name="Reason">Why.</param>
/// <param name="RecordedAt">When it was decided.</param>
/// <param name="RecordedBy">Who decided it.</param>
internal sealed record NotTheSame(
    object Other, string Decision, string Reason, DateTimeOffset RecordedAt, string RecordedBy);
