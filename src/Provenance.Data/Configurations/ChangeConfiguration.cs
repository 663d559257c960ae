using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Provenance.Domain.Changes;

namespace Provenance.Data.Configurations;

/// <summary>Who changed the records, and when.</summary>
internal sealed class ChangeConfiguration : IEntityTypeConfiguration<Change>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Change> change)
    {
        // desk: the request of a key
        change.HasIndex(row => row.IdempotencyKey).IsUnique();

        // Change.undoneBy: a change is taken back once
        change.HasOne<Change>().WithMany().HasForeignKey(row => row.UndoesId);
        change.HasIndex(row => row.UndoesId).IsUnique();

        // the change that made a record
        change.HasIndex(row => row.RecordedAt);
    }
}

/// <summary>What each transaction wrote of a change.</summary>
internal sealed class ChangePartConfiguration : IEntityTypeConfiguration<ChangePart>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ChangePart> part)
    {
        part.HasKey(row => row.Id);
        part.HasOne<Change>().WithMany().HasForeignKey(row => row.ChangeId);
    }
}
