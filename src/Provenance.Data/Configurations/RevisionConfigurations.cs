using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Provenance.Domain.Changes;
using Provenance.Domain.Citations;

namespace Provenance.Data.Configurations;

/// <summary>What statements were before they were completed.</summary>
internal sealed class StatementRevisionConfiguration : IEntityTypeConfiguration<StatementRevision>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<StatementRevision> revision)
    {
        revision.HasKey(row => row.Id);
        revision.ComplexProperty(row => row.StatedAt);
        revision.HasOne<Statement>().WithMany().HasForeignKey(row => row.StatementId);

        // Statement.history, statements at a moment
        revision.HasIndex(row => row.StatementId);

        // Change.effects, undo, claimChanged
        revision.HasIndex(row => row.RecordedAt);
    }
}

/// <summary>What citations were before they were completed.</summary>
internal sealed class CitationRevisionConfiguration : IEntityTypeConfiguration<CitationRevision>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<CitationRevision> revision)
    {
        revision.HasKey(row => row.Id);
        revision.HasOne<Citation>().WithMany().HasForeignKey(row => row.CitationId);

        // Citation.history, citations at a moment
        revision.HasIndex(row => row.CitationId);

        // Change.effects
        revision.HasIndex(row => row.RecordedAt);
    }
}
