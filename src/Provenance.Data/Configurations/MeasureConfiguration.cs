using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Provenance.Domain.Measures;

namespace Provenance.Data.Configurations;

/// <summary>The measures that corpora brought. Estimates refer to them by key, since those that the program knows are
/// in no table.</summary>
internal sealed class MeasureConfiguration : IEntityTypeConfiguration<Measure>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Measure> measure) =>

        // Estimate.measure, Query.measure
        measure.HasIndex(row => row.Key).IsUnique();
}
