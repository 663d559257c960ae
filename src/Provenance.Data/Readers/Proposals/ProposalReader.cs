using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Aggregates;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Documents;
using Provenance.Domain.Proposals;

namespace Provenance.Data.Readers.Proposals;

/// <summary>Reads proposals and what happened to them.</summary>
public sealed class ProposalReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private const int MostEvents = 100;

    private static readonly Column<Proposal, ProposalId> _id = new(proposal => proposal.Id);
    private static readonly Column<ProposalEvent, ProposalId> _proposalId = new(happened => happened.ProposalId);

    private static readonly Ordering<Proposal> _byId =
        Orderings.ById<Proposal, ProposalId>(proposal => proposal.Id, id => id.Value, number => new(number));

    /// <summary>The proposals of these ids; a missing one is absent.</summary>
    public async Task<IReadOnlyDictionary<ProposalId, Proposal>> ByIdAsync(
        IReadOnlyCollection<ProposalId> ids, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Proposals.OneByKeyAsync(_id, ids, cancellationToken);
    }

    /// <summary>A page of all proposals, in the order they were made.</summary>
    public Task<Page<Proposal>> PageAsync(Listing<Proposal> listing, CancellationToken cancellationToken = default) =>
        PageAsync(store => store.Proposals, listing, cancellationToken);

    /// <summary>A page of what a program suggested for a document, in the order of the text.</summary>
    public Task<Page<Proposal>> PageOfAsync(
        DocumentId document, Listing<Proposal> listing, CancellationToken cancellationToken = default) => PageAsync(
            store => store.Proposals.Where(proposal => proposal.DocumentId == document), listing, cancellationToken);

    /// <summary>What a program suggested for a document and nobody has decided yet, in the order of the text.</summary>
    public async Task<IReadOnlyList<Proposal>> PendingOfAsync(
        DocumentId document, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Proposals
            .Where(proposal => proposal.DocumentId == document && proposal.State == ProposalState.Pending)
            .OrderBy(proposal => proposal.Id).ToListAsync(cancellationToken);
    }

    /// <summary>What a program suggested for a document, whatever became of it, in the order of the text.</summary>
    public async Task<IReadOnlyList<Proposal>> AllOfAsync(DocumentId document, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Proposals.Where(proposal => proposal.DocumentId == document)
            .OrderBy(proposal => proposal.Id).ToListAsync(cancellationToken);
    }

    /// <summary>What happened to each of these proposals, the oldest first.</summary>
    public async Task<ILookup<ProposalId, ProposalEvent>> EventsAsync(
        IReadOnlyCollection<ProposalId> proposals, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ProposalEvents.OrderBy(happened => happened.Id)
            .ManyByKeyAsync(_proposalId, proposals, cancellationToken);
    }

    /// <summary>What happened to any proposal after an event, at most a hundred.</summary>
    /// <param name="last">The number of that event.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<IReadOnlyList<ProposalEvent>> EventsFollowingAsync(
        long last, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ProposalEvents.Where(happened => happened.Id > last).OrderBy(happened => happened.Id)
            .Take(MostEvents).ToListAsync(cancellationToken);
    }

    /// <summary>The highest number of an event; zero if there is none.</summary>
    public async Task<long> LastEventAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ProposalEvents.MaxAsync(happened => (long?)happened.Id, cancellationToken) ?? 0;
    }

    private async Task<Page<Proposal>> PageAsync(
        Func<ProvenanceContext, IQueryable<Proposal>> rows, Listing<Proposal> listing, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var read = await rows(context).PageAsync(context, _byId, listing, cancellationToken);
        return listing.Page.CountGroups
            ? read with { Whole = new(ListedRows.Of(contexts, store => listing.Filter(rows(store), store)), null) }
            : read;
    }
}
