using Provenance.Pages.Records;

namespace Provenance.Pages.Moments;

/// <summary>The answer to <c>ChangesSince</c>.</summary>
public sealed record ChangesSinceData(ChangesSince? ChangesSince);

/// <summary>What has changed since a moment.</summary>
public sealed record ChangesSince(int TotalCount, string Explanation, PageInfo PageInfo, IReadOnlyList<RecordEvent> Nodes);

/// <summary>One thing that has changed.</summary>
public sealed record RecordEvent(
    string Kind,
    DateTimeOffset RecordedAt,
    string? Reason,
    MadeChange Change,
    IReadOnlyList<FieldDifference> Differences,
    AnyRecord Record);

/// <summary>The change of which it was part.</summary>
public sealed record MadeChange(string RecordedBy);
