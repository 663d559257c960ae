using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Provenance.Domain.Documents;
using Provenance.Domain.Proposals;

namespace Provenance.Data.Configurations;

/// <summary>Requests that others decide on.</summary>
internal sealed class ProposalConfiguration : IEntityTypeConfiguration<Proposal>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Proposal> proposal)
    {
        // proposals: those in a state
        proposal.HasIndex(row => new { row.State, row.Id });

        // propose: the request of a key
        proposal.HasIndex(row => row.IdempotencyKey).IsUnique();
        proposal.HasOne<Document>().WithMany().HasForeignKey(row => row.DocumentId);

        // suggestions: those of a document
        proposal.HasIndex(row => new { row.DocumentId, row.Id });

        // readDocument: what was suggested before
        proposal.HasIndex(row => row.SuggestionKey).IsUnique();
    }
}

/// <summary>What happened to proposals.</summary>
internal sealed class ProposalEventConfiguration : IEntityTypeConfiguration<ProposalEvent>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ProposalEvent> happened)
    {
        happened.HasKey(row => row.Id);
        happened.HasOne<Proposal>().WithMany().HasForeignKey(row => row.ProposalId);

        // Proposal.events
        happened.HasIndex(row => row.ProposalId);
    }
}
