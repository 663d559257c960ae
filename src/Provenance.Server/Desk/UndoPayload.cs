using Provenance.Domain.Changes;

namespace Provenance.Server.Desk;

/// <summary>The result of <c>undo</c>.</summary>
internal sealed record UndoPayload(Change? Change, IReadOnlyList<IRecordingError>? Errors);
