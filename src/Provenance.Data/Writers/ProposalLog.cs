using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Domain.Proposals;

namespace Provenance.Data.Writers;

/// <summary>Writes proposals and what happens to them, in the caller's transaction, while nobody else can
/// write.</summary>
internal static class ProposalLog
{
    /// <summary>Adds proposals, with the next numbers.</summary>
    public static async Task<IReadOnlyList<Proposal>> AddAsync(
        ProvenanceContext context, IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken)
    {
        var last = await context.Proposals.OrderByDescending(row => row.Id).Select(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken);
        List<Proposal> added =
        [
            .. proposals.Select((proposal, place) => proposal with { Id = new(last.Value + place + 1) }),
        ];
        context.AddRange(added);
        await context.SaveChangesAsync(cancellationToken);
        await HappenAsync(
            context,
            added,
            proposal => (ProposalEventKind.Proposed, proposal.ProposedAt, proposal.ProposedBy, null),
            cancellationToken);
        return added;
    }

    /// <summary>Changes a proposal.</summary>
    /// <param name="context">The store.</param>
    /// <param name="proposal">The proposal as it is then.</param>
    /// <param name="kind">What happened to it.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who did it.</param>
    /// <param name="requestBefore">The request before it was amended.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task UpdateAsync(
        ProvenanceContext context,
        Proposal proposal,
        ProposalEventKind kind,
        DateTimeOffset at,
        string by,
        string? requestBefore,
        CancellationToken cancellationToken)
    {
        context.Update(proposal);
        await context.SaveChangesAsync(cancellationToken);
        await HappenAsync(context, [proposal], _ => (kind, at, by, requestBefore), cancellationToken);
    }

    private static async Task HappenAsync(
        ProvenanceContext context,
        IReadOnlyList<Proposal> proposals,
        Func<Proposal, (ProposalEventKind Kind, DateTimeOffset At, string By, string? RequestBefore)> eventOf,
        CancellationToken cancellationToken)
    {
        var last = await context.ProposalEvents.MaxAsync(row => (long?)row.Id, cancellationToken) ?? 0;
        foreach (var proposal in proposals)
        {
            var (kind, at, by, requestBefore) = eventOf(proposal);
            context.Add(new ProposalEvent
            {
                Id = ++last,
                ProposalId = proposal.Id,
                Kind = kind,
                At = at,
                By = by,
                RequestBefore = requestBefore,
            });
        }

        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }
}
