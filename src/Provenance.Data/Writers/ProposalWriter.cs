using Microsoft.EntityFrameworkCore;
using Provenance.Data.Clearances;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Changes;
using Provenance.Domain.Proposals;

namespace Provenance.Data.Writers;

/// <summary>Keeps proposals, changes and rejects them. Accepting one is an import: see
/// <see cref="CorpusImporter.AcceptAsync"/>.</summary>
public sealed class ProposalWriter(
    [Writing] IDbContextFactory<ProvenanceContext> contexts, ImportSignal signal, TimeProvider clock)
{
    /// <summary>The part of the store that the proposals are seen in; null for the whole store.</summary>
    internal StorePart? Part { get; init; }

    /// <summary>Keeps a proposal.</summary>
    /// <param name="action">What is asked for.</param>
    /// <param name="request">The request, in JSON.</param>
    /// <param name="note">What the proposer wants those to know who decide; null for nothing.</param>
    /// <param name="by">Who proposes it.</param>
    /// <param name="retry">What makes a retry safe; null when the client sent no key.</param>
    /// <param name="cancellationToken">Stops the writing; then nothing is written.</param>
    /// <returns>The proposal; the one that was made before, if this is a retry.</returns>
    /// <exception cref="IdempotencyKeyReusedException">The key came with another request before.</exception>
    public Task<Proposal> ProposeAsync(
        ChangeAction action,
        string request,
        string? note,
        string by,
        IdempotentRequest? retry,
        CancellationToken cancellationToken = default) => WriteAsync(
            async context =>
            {
                if (retry is not null && await context.Proposals.FirstOrDefaultAsync(
                    proposal => proposal.IdempotencyKey == retry.Key, cancellationToken) is { } before)
                {
                    return before.RequestSha256 == retry.Sha256
                        ? before : throw new IdempotencyKeyReusedException(retry.Key);
                }

                Proposal proposal = new()
                {
                    Id = default,
                    State = ProposalState.Pending,
                    Action = action,
                    Request = request,
                    Note = note,
                    ProposedBy = by,
                    ProposedAt = Now(),
                    IdempotencyKey = retry?.Key,
                    RequestSha256 = retry?.Sha256,
                };
                return (await ProposalLog.AddAsync(context, [proposal], cancellationToken))[0];
            },
            cancellationToken);

    /// <summary>Keeps what a program suggests, but for what it suggested before, whatever became of that.</summary>
    /// <param name="suggestions">The suggestions, each with its key; their times and numbers are given here.</param>
    /// <param name="cancellationToken">Stops the writing; then nothing is written.</param>
    /// <returns>How many were new.</returns>
    public Task<int> SuggestAsync(
        IReadOnlyList<Proposal> suggestions, CancellationToken cancellationToken = default) => WriteAsync(
            async context =>
            {
                var made = Part is null ? suggestions : await Part.OwnAsync(suggestions, cancellationToken);
                var known = await context.Proposals
                    .WhereIn(row => row.SuggestionKey!, [.. made.Select(suggestion => suggestion.SuggestionKey!)])
                    .Select(row => row.SuggestionKey!).ToListAsync(cancellationToken);
                var now = Now();
                List<Proposal> added =
                [
                    .. made.DistinctBy(suggestion => suggestion.SuggestionKey)
                        .ExceptBy(known, suggestion => suggestion.SuggestionKey!)
                        .Select(suggestion => suggestion with { ProposedAt = now }),
                ];
                return added.Count == 0 ? 0 : (await ProposalLog.AddAsync(context, added, cancellationToken)).Count;
            },
            cancellationToken);

    /// <summary>Replaces the request of a pending proposal.</summary>
    /// <param name="id">The proposal.</param>
    /// <param name="action">What is asked for.</param>
    /// <param name="request">The request, in JSON.</param>
    /// <param name="by">Who amends it.</param>
    /// <param name="cancellationToken">Stops the writing; then nothing is written.</param>
    /// <returns>The proposal as it is then: as it was if it is not pending; null if there is none.</returns>
    public Task<Proposal?> AmendAsync(
        ProposalId id, ChangeAction action, string request, string by, CancellationToken cancellationToken = default) =>
        WriteSeenAsync(
            id,
            async context =>
            {
                var before = await FindAsync(context, id, cancellationToken);
                if (before is not { State: ProposalState.Pending } || before.Request == request)
                {
                    return before;
                }

                var amended = before with { Action = action, Request = request };
                await ProposalLog.UpdateAsync(
                    context, amended, ProposalEventKind.Amended, Now(), by, before.Request, cancellationToken);
                return amended;
            },
            cancellationToken);

    /// <summary>Rejects a pending proposal.</summary>
    /// <param name="id">The proposal.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who rejects it.</param>
    /// <param name="cancellationToken">Stops the writing; then nothing is written.</param>
    /// <returns>The proposal as it is then: as it was if it is not pending; null if there is none.</returns>
    public Task<Proposal?> RejectAsync(
        ProposalId id, string reason, string by, CancellationToken cancellationToken = default) => WriteSeenAsync(
            id,
            async context =>
            {
                var before = await FindAsync(context, id, cancellationToken);
                if (before is not { State: ProposalState.Pending })
                {
                    return before;
                }

                var now = Now();
                var rejected = before with
                {
                    State = ProposalState.Rejected,
                    DecidedBy = by,
                    DecidedAt = now,
                    Reason = reason,
                };
                await ProposalLog.UpdateAsync(
                    context, rejected, ProposalEventKind.Rejected, now, by, requestBefore: null, cancellationToken);
                return rejected;
            },
            cancellationToken);

    private DateTimeOffset Now() => ImportSource.InMicroseconds(clock.GetUtcNow());

    private static Task<Proposal?> FindAsync(
        ProvenanceContext context, ProposalId id, CancellationToken cancellationToken) =>
        context.Proposals.FirstOrDefaultAsync(proposal => proposal.Id == id, cancellationToken);

    /// <summary>Writes to a proposal, unless it cannot be seen: then it is not there.</summary>
    private async Task<Proposal?> WriteSeenAsync(
        ProposalId id, Func<ProvenanceContext, Task<Proposal?>> write, CancellationToken cancellationToken) =>
        Part is null || await Part.HasAsync(id, cancellationToken) ? await WriteAsync(write, cancellationToken) : null;

    private async Task<TResult> WriteAsync<TResult>(
        Func<ProvenanceContext, Task<TResult>> write, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.LockAsync(cancellationToken);
        var result = await write(context);
        await context.TellOfImportAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signal.Send();
        await (Part?.CatchUpAsync(cancellationToken) ?? Task.CompletedTask);
        return result;
    }
}
