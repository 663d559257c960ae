using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Provenance.Domain.Corrections;

namespace Provenance.Data.Configurations;

/// <summary>Annotations that were wrong.</summary>
internal sealed class CorrectionConfiguration : IEntityTypeConfiguration<Correction>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Correction> correction)
    {
        // import: the correction of a key
        correction.HasIndex(row => row.Key).IsUnique();

        // Evidence.correction, ClaimLink.correction, PassageLink.correction
        correction.HasIndex(row => row.Of).IsUnique();
    }
}
