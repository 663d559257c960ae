using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Domain.Proposals;

namespace Provenance.Data.Writers;

/// <summary>Writes proposals and what happens to them, in the caller's transaction, while nobody else can
/// write.</summary>
internal static class ProposalLog
{
    /// <summary>Adds a proposal, with the next number.</summary>
    public static async Task<Proposal> AddAsync(
        ProvenanceContext context, Proposal proposal, CancellationToken cancellationToken)
    {
        var last = await context.Proposals.OrderByDescending(row => row.Id).Select(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken);
        var added = proposal with { Id = new(last.Value + 1) };
        context.Add(added);
        await context.SaveChangesAsync(cancellationToken);
        await HappenAsync(
            context, added, ProposalEventKind.Proposed, added.ProposedAt, added.ProposedBy, null, cancellationToken);
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
        await HappenAsync(context, proposal, kind, at, by, requestBefore, cancellationToken);
    }

    private static async Task HappenAsync(
        ProvenanceContext context,
        Proposal proposal,
        ProposalEventKind kind,
        DateTimeOffset at,
        string by,
        string? requestBefore,
        CancellationToken cancellationToken)
    {
        var last = await context.ProposalEvents.MaxAsync(row => (long?)row.Id, cancellationToken) ?? 0;
        context.Add(new ProposalEvent
        {
            Id = last + 1,
            ProposalId = proposal.Id,
            Kind = kind,
            At = at,
            By = by,
            RequestBefore = requestBefore,
        });
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }
}
