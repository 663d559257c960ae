namespace Provenance.Domain.Changes;

/// <summary>The storage key of a <see cref="Change"/>, assigned when it is made.</summary>
/// <param name="Value">A positive number; later changes have greater ones.</param>
public readonly record struct ChangeId(long Value);

/// <summary>That someone changed the records: an import, or one request at the desk. All records that it made have its
/// time.</summary>
public sealed record Change
{
    /// <summary>The storage key.</summary>
    public required ChangeId Id { get; init; }

    /// <summary>What was asked for.</summary>
    public required ChangeAction Action { get; init; }

    /// <summary>When, in microseconds, as its records have it.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who asked.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>Who accepted it, if it was proposed; null if it was recorded without a proposal.</summary>
    public string? AcceptedBy { get; init; }

    /// <summary>The records that it made, kind by kind; empty if it only completed some.</summary>
    public IReadOnlyList<RecordRange> Records { get; init; } = [];

    /// <summary>The change that it took back; null if it took none back.</summary>
    public ChangeId? UndoesId { get; init; }

    /// <summary>The key with which the client makes retries safe; null when it sent none.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>SHA-256 of the request, by which a retry is told from another request; null without such a key.</summary>
    public string? RequestSha256 { get; init; }
}
