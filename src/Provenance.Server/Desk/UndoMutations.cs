using Provenance.Data.Readers.Changes;
using Provenance.Data.Writers;
using Provenance.Domain;
using Provenance.Domain.Changes;
using Provenance.Server.Desk.Inputs;
using Provenance.Server.Hosting;

namespace Provenance.Server.Desk;

/// <summary>The mutation by which people take back what they did.</summary>
internal sealed class UndoMutations(Desk desk, ChangeReader changes, ReversalReader reversals, CurrentUser user)
{
    private const string Path = "input.change";

    public async Task<UndoPayload> Undo(UndoInput input, CancellationToken cancellationToken)
    {
        if (IdempotentRequest.Fault(input.IdempotencyKey) is { } fault)
        {
            return new(null, [new InvalidInputError(fault, "input.idempotencyKey")]);
        }

        if (Desk.RequestOf(ChangeAction.Undo, input) is { } request
            && await changes.OfRequestAsync(request.Key, cancellationToken) is { } before)
        {
            // A retry that names no change means the change that was taken back then.
            return before.RequestSha256 == request.Sha256
                ? new(before, null)
                : new(null, [new IdempotencyKeyReusedError(new IdempotencyKeyReusedException(request.Key).Message)]);
        }

        if (await AskedAsync(input, cancellationToken) is not { } asked)
        {
            return new(null, [new InvalidInputError(
                input.Change is null
                    ? $"{user.Name} has no change that could be taken back"
                    : $"there is no change of the id \"{input.Change}\"; one of the field \"changes\" would be accepted",
                Path)]);
        }

        while (true)
        {
            try
            {
                return await UndoAsync(asked, input, cancellationToken);
            }
            catch (ReversalOutdatedException)
            {
                // Someone changed just that record between the look and the writing.
            }
        }
    }

    private async Task<UndoPayload> UndoAsync(Change asked, UndoInput input, CancellationToken cancellationToken)
    {
        if (await ObstacleAsync(asked, cancellationToken) is { } obstacle)
        {
            return Refused(obstacle);
        }

        var reversal = await reversals.OfAsync(asked, cancellationToken);
        if (reversal.Obstacle is { } opposed)
        {
            return Refused(opposed);
        }

        var errors = await desk.UndoAsync(asked, reversal, input, cancellationToken);
        return errors.Count > 0
            ? new(null, errors)
            : new((await changes.UndoingAsync([asked.Id], cancellationToken)).GetValueOrDefault(asked.Id), null);
    }

    private static UndoPayload Refused(UndoObstacle obstacle) =>
        new(null, [new CannotUndoError(obstacle.Message, Path, obstacle.Kind, obstacle.By)]);

    /// <summary>The change that is to be taken back: the one that is named, or the last of whoever asks.</summary>
    private async Task<Change?> AskedAsync(UndoInput input, CancellationToken cancellationToken)
    {
        if (input.Change is not { } named)
        {
            return await changes.LastOfAsync(user.Name, cancellationToken);
        }

        return NodeId.Parse(named) is { Kind: nameof(Change) } id
            ? (await changes.ByIdAsync([new(id.Number)], cancellationToken)).Values.SingleOrDefault()
            : null;
    }

    private async Task<UndoObstacle?> ObstacleAsync(Change asked, CancellationToken cancellationToken) =>
        asked.RecordedBy != user.Name && asked.AcceptedBy != user.Name
            ? new(
                UndoObstacleKind.NotYours,
                $"{asked.AcceptedBy ?? asked.RecordedBy} made this change; who made a change takes it back, and others "
                + "correct what is wrong in it")
            : (await changes.UndoingAsync([asked.Id], cancellationToken)).GetValueOrDefault(asked.Id) is { } undoing
                ? new(UndoObstacleKind.AlreadyUndone, $"it was taken back already, by {undoing.RecordedBy}", undoing)
                : null;
}
