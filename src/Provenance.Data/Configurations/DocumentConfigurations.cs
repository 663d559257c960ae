using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Provenance.Data.Readers.Documents;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Configurations;

/// <summary>Documents without their texts.</summary>
internal sealed class DocumentConfiguration : IEntityTypeConfiguration<Document>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Document> document)
    {
        document.ComplexProperty(row => row.PublishedAt);
        document.HasOne<Source>().WithMany().HasForeignKey(row => row.PublisherId);
        document.HasOne<Document>().WithMany().HasForeignKey(row => row.VersionOfId);

        // Query.document(by: {key})
        document.HasIndex(row => row.Key).IsUnique();

        // Query.document(by: {url}), Document.sameAddress, Document.versions, import: what looks like one article twice
        document.HasIndex(row => row.Address);

        // readDocument: what has the same text
        document.HasIndex(row => row.Sha256);

        // Document.versions: from a version to those after it
        document.HasIndex(row => row.VersionOfId);

        // access: to which groups anything is restricted
        document.HasIndex(row => row.RestrictedTo).HasFilter("restricted_to <> '[]'");
    }
}

/// <summary>The result of a query of versions; it has no table.</summary>
internal sealed class VersionOfArticleConfiguration : IEntityTypeConfiguration<VersionOfArticle>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<VersionOfArticle> version) => version.HasNoKey().ToView(null);
}

/// <summary>The texts of held documents, read only when requested.</summary>
internal sealed class DocumentTextConfiguration : IEntityTypeConfiguration<DocumentText>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<DocumentText> text)
    {
        text.HasKey(row => row.DocumentId);
        text.HasOne<Document>().WithOne().HasForeignKey<DocumentText>(row => row.DocumentId);
    }
}

/// <summary>Passages that the annotator considered and left out.</summary>
internal sealed class ExcludedPassageConfiguration : IEntityTypeConfiguration<ExcludedPassage>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ExcludedPassage> passage)
    {
        passage.HasOne<Document>().WithMany().HasForeignKey(row => row.DocumentId);

        // import: the passages of a document
        passage.HasIndex(row => row.DocumentId);
    }
}
