using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Domain.Changes;

namespace Provenance.Data.Writers;

/// <summary>Keeps who changed the records, and when, in the transaction that changes them.</summary>
internal static class ChangeLog
{
    /// <summary>The newest change; null if there is none.</summary>
    public static Task<Change?> LastAsync(ProvenanceContext context, CancellationToken cancellationToken) =>
        context.Changes.OrderByDescending(change => change.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>A time after those of all changes: this one if it is, even if the clock was set back. Otherwise what was on
    /// record at an earlier moment would change.</summary>
    public static async Task<DateTimeOffset> NextTimeAsync(
        ProvenanceContext context, DateTimeOffset time, CancellationToken cancellationToken)
    {
        var latest = await context.Changes.OrderByDescending(change => change.RecordedAt)
            .Select(change => (DateTimeOffset?)change.RecordedAt).FirstOrDefaultAsync(cancellationToken);
        return latest >= time ? latest.Value.AddMicroseconds(1) : time;
    }

    /// <summary>Adds a change with its first part, if anything was written; what a later batch of the same import wrote is
    /// added to its change as a further part.</summary>
    /// <param name="context">The store.</param>
    /// <param name="action">What was asked for.</param>
    /// <param name="source">Where the records came from.</param>
    /// <param name="written">What was written.</param>
    /// <param name="request">What makes a retry safe; null for nothing.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>The change; null if nothing was written.</returns>
    public static async Task<Change?> KeepAsync(
        ProvenanceContext context,
        ChangeAction action,
        ImportSource source,
        ImportOutcome written,
        IdempotentRequest? request,
        CancellationToken cancellationToken)
    {
        if (!written.IsChange)
        {
            return null;
        }

        Change change;
        var goesOn = false;
        if (await context.Changes.SingleOrDefaultAsync(
            change => change.RecordedAt == source.RecordedAt, cancellationToken) is { } begun)
        {
            goesOn = true;
            change = begun with { Records = RecordRange.Join(begun.Records, written.Ranges) };
            context.Update(change);
        }
        else
        {
            var last = await LastAsync(context, cancellationToken);
            change = new()
            {
                Id = new((last?.Id.Value ?? 0) + 1),
                Action = action,
                RecordedAt = source.RecordedAt,
                RecordedBy = source.RecordedBy,
                AcceptedBy = source.AcceptedBy,
                Records = written.Ranges,
                UndoesId = source.Undoes,
                IdempotencyKey = request?.Key,
                RequestSha256 = request?.Sha256,
            };
            context.Add(change);
        }

        context.Add(new ChangePart
        {
            Id = 1 + (await context.ChangeParts.MaxAsync(part => (long?)part.Id, cancellationToken) ?? 0),
            ChangeId = change.Id,
            GoesOn = goesOn,
            Records = written.Ranges,
        });
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        return change;
    }
}
