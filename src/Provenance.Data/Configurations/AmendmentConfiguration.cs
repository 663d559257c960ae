using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Provenance.Domain.Amendments;

namespace Provenance.Data.Configurations;

/// <summary>Fields of records that were wrong.</summary>
internal sealed class AmendmentConfiguration : IEntityTypeConfiguration<Amendment>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Amendment> amendment)
    {
        // import: the amendment of a key
        amendment.HasIndex(row => row.Key).IsUnique();

        // Claim.history and others, import: what a record was first
        amendment.HasIndex(row => new { row.Kind, row.RecordId });
    }
}
