using Provenance.Data.Readers.Changes;
using Provenance.Domain.Changes;

namespace Provenance.Server.Desk;

/// <summary>Why a request at the desk was not carried out.</summary>
internal interface IRecordingError
{
    /// <summary>What is wrong, and what would be accepted.</summary>
    public string Message { get; }

    /// <summary>What sort of error it is.</summary>
    public RecordingErrorCode Code { get; }
}

/// <summary>The sorts of errors at the desk.</summary>
internal enum RecordingErrorCode
{
    /// <summary>A part of the input is wrong.</summary>
    InvalidInput,

    /// <summary>The store has the key with other content.</summary>
    AlreadyRecorded,

    /// <summary>The record has another revision than was expected.</summary>
    Conflict,

    /// <summary>The idempotency key came with another request before.</summary>
    IdempotencyKeyReused,

    /// <summary>Somebody else is importing the same file.</summary>
    ImportUnderWay,

    /// <summary>A change cannot be taken back.</summary>
    CannotUndo,
}

/// <summary>A part of the input is wrong.</summary>
/// <param name="Message">What is wrong, and what would be accepted.</param>
/// <param name="Path">The part: <c>input.passage.span</c>.</param>
internal sealed record InvalidInputError(string Message, string Path) : IRecordingError
{
    public RecordingErrorCode Code => RecordingErrorCode.InvalidInput;
}

/// <summary>The store has a record of the key with other content.</summary>
/// <param name="Message">What differs, and what would be accepted.</param>
/// <param name="Path">The part of the input.</param>
internal sealed record AlreadyRecordedError(string Message, string Path) : IRecordingError
{
    public RecordingErrorCode Code => RecordingErrorCode.AlreadyRecorded;
}

/// <summary>The record has another revision than was expected: someone changed it meanwhile.</summary>
/// <param name="Message">What would be accepted.</param>
/// <param name="Path">The part of the input.</param>
/// <param name="Revision">The revision on record.</param>
internal sealed record ConflictError(string Message, string Path, int Revision) : IRecordingError
{
    public RecordingErrorCode Code => RecordingErrorCode.Conflict;
}

/// <summary>The idempotency key came with another request before.</summary>
/// <param name="Message">What would be accepted.</param>
internal sealed record IdempotencyKeyReusedError(string Message) : IRecordingError
{
    public RecordingErrorCode Code => RecordingErrorCode.IdempotencyKeyReused;
}

/// <summary>Somebody else is importing the same file.</summary>
/// <param name="Message">What would be accepted.</param>
internal sealed record ImportUnderWayError(string Message) : IRecordingError
{
    public RecordingErrorCode Code => RecordingErrorCode.ImportUnderWay;
}

/// <summary>A change cannot be taken back.</summary>
/// <param name="Message">What stands against it, and what would be accepted.</param>
/// <param name="Path">The part of the input.</param>
/// <param name="Obstacle">What sort of obstacle that is.</param>
/// <param name="By">The change that stands against it; null for none.</param>
internal sealed record CannotUndoError(string Message, string Path, UndoObstacleKind Obstacle, Change? By) : IRecordingError
{
    public RecordingErrorCode Code => RecordingErrorCode.CannotUndo;
}
