using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Provenance.Domain.Additions;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Configurations;

/// <summary>What was added to sources and documents.</summary>
internal sealed class AdditionConfiguration : IEntityTypeConfiguration<Addition>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Addition> addition)
    {
        addition.HasOne<Source>().WithMany().HasForeignKey(row => row.SourceId);
        addition.HasOne<Document>().WithMany().HasForeignKey(row => row.DocumentId);

        // import: the addition of a key
        addition.HasIndex(row => row.Key).IsUnique();

        // Source.additions, import: what a source was before
        addition.HasIndex(row => row.SourceId);

        // Document.additions, import: what a document was before
        addition.HasIndex(row => row.DocumentId);
    }
}
