using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Provenance.Domain.Corpora;

namespace Provenance.Data.Configurations;

/// <summary>The corpora imported so far.</summary>
internal sealed class ImportedCorpusConfiguration : IEntityTypeConfiguration<ImportedCorpus>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ImportedCorpus> corpus) =>

        // import: the corpus of a key
        corpus.HasIndex(row => row.Key).IsUnique();
}
