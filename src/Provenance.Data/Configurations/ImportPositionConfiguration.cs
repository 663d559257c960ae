using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Provenance.Data.Writers;

namespace Provenance.Data.Configurations;

/// <summary>The progress of imports of JSON Lines.</summary>
internal sealed class ImportPositionConfiguration : IEntityTypeConfiguration<ImportPosition>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ImportPosition> position) =>
        position.HasKey(row => new { row.CorpusKey, row.MetaSha256 });
}
