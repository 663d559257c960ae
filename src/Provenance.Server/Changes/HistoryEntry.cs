using Provenance.Domain.Amendments;
using Provenance.Domain.Changes;
using Provenance.Domain.Corrections;

namespace Provenance.Server.Changes;

/// <summary>What can happen to a record.</summary>
internal enum HistoryEvent
{
    /// <summary>It was made.</summary>
    Recorded,

    /// <summary>A later passage told more of it.</summary>
    Completed,

    /// <summary>What was found out later was added to it.</summary>
    AddedTo,

    /// <summary>Fields of it were put right.</summary>
    Corrected,

    /// <summary>It was merged into another, or another into it.</summary>
    Merged,

    /// <summary>A merge was taken back.</summary>
    Unmerged,

    /// <summary>It was marked as not the same as another.</summary>
    Marked,

    /// <summary>Such a mark was taken back.</summary>
    Unmarked,

    /// <summary>A correction replaced it, or left it without support.</summary>
    Superseded,
}

/// <summary>A field of a record before and after a change.</summary>
/// <param name="Field">The field.</param>
/// <param name="Before">The value before, in words; null for none.</param>
/// <param name="After">The value after, in words; null for none.</param>
internal sealed record FieldDifference(string Field, string? Before, string? After);

/// <summary>Something that happened to a record.</summary>
/// <param name="Event">What happened.</param>
/// <param name="RecordedAt">When.</param>
/// <param name="RecordedBy">Who did it; null if that is not known.</param>
/// <param name="Change">The change of which it was part; null if none is on record.</param>
/// <param name="Corrections">The corrections that superseded it.</param>
/// <param name="Differences">The fields that are others since.</param>
/// <param name="Amendment">What put fields of it right; null if nothing did.</param>
/// <param name="Reason">Why, in words; null if nobody had to say.</param>
internal sealed record HistoryEntry(
    HistoryEvent Event,
    DateTimeOffset RecordedAt,
    string? RecordedBy,
    Change? Change,
    IReadOnlyList<Correction> Corrections,
    IReadOnlyList<FieldDifference> Differences,
    Amendment? Amendment,
    string? Reason);

/// <summary>An entry whose change and corrections are still to be read.</summary>
/// <param name="Event">What happened.</param>
/// <param name="At">When.</param>
/// <param name="By">Who did it; null to take it from the change.</param>
/// <param name="Wrong">The keys of the wrong passages and links whose corrections superseded it.</param>
/// <param name="Differences">The fields that are others since.</param>
/// <param name="Amendment">What put fields of it right.</param>
/// <param name="Reason">Why.</param>
internal sealed record HistoryDraft(
    HistoryEvent Event,
    DateTimeOffset At,
    string? By = null,
    IReadOnlyList<string>? Wrong = null,
    IReadOnlyList<FieldDifference>? Differences = null,
    Amendment? Amendment = null,
    string? Reason = null)
{
    /// <summary>The history of a record that nothing changes until a correction calls it wrong.</summary>
    /// <param name="keys">The keys of which one is that by which corrections name it.</param>
    /// <param name="at">When it was made.</param>
    /// <param name="by">Who made it.</param>
    /// <param name="supersededAt">When it was called wrong; null while it stands.</param>
    public static IReadOnlyList<HistoryDraft> Of(
        IEnumerable<string> keys, DateTimeOffset at, string by, DateTimeOffset? supersededAt) =>
    [
        new(HistoryEvent.Recorded, at, by),
        .. supersededAt is { } end ? [new HistoryDraft(HistoryEvent.Superseded, end, Wrong: [.. keys])] : (HistoryDraft[])[],
    ];
}
