using Provenance.Pages.Asking;
using Provenance.Pages.Records;

namespace Provenance.Pages.Desk;

/// <summary>The answer to a mutation that the forms of the desk send.</summary>
public sealed record SentData(SentPayload? Sent);

/// <summary>What came of it.</summary>
public sealed record SentPayload(IReadOnlyList<SentProposal>? Proposals, IReadOnlyList<RecordingFailure>? Errors);

/// <summary>A proposal that is decided.</summary>
public sealed record SentProposal(string Id);

/// <summary>A page of changes, the newest last.</summary>
public sealed record ChangeList(int TotalCount, PageInfo PageInfo, IReadOnlyList<Change> Nodes);

/// <summary>That someone changed the records.</summary>
public sealed record Change(
    string Id,
    string Action,
    DateTimeOffset RecordedAt,
    string RecordedBy,
    string? AcceptedBy,
    OtherChange? Undoes,
    OtherChange? UndoneBy,
    IReadOnlyList<AddedCount> Counts,
    Effects? Effects,
    Connection<AnyRecord>? Records);

/// <summary>A change that another names.</summary>
public sealed record OtherChange(string Action, DateTimeOffset RecordedAt, string RecordedBy);

/// <summary>How many records of a kind were added.</summary>
public sealed record AddedCount(string Kind, int Added);

/// <summary>What a change did to records that were there before.</summary>
public sealed record Effects(int TotalCount, string Explanation, IReadOnlyList<Effect> Nodes);

/// <summary>One thing that it did.</summary>
public sealed record Effect(string Kind, string? Reason, IReadOnlyList<FieldDifference> Differences, AnyRecord Record);
