using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Provenance.Data.Writers;

namespace Provenance.Data.Configurations;

/// <summary>How far imports of JSON Lines are.</summary>
internal sealed class ImportPositionConfiguration : IEntityTypeConfiguration<ImportPosition>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ImportPosition> position) =>
        position.HasKey(row => new { row.CorpusKey, row.MetaSha256 });
}
