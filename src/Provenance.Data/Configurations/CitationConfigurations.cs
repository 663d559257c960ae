using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Configurations;

/// <summary>Statements: the nodes of the graph.</summary>
internal sealed class StatementConfiguration : IEntityTypeConfiguration<Statement>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Statement> statement)
    {
        statement.HasQueryFilter(MomentRows.Standing, row => row.SupersededAt == null);
        statement.ComplexProperty(row => row.StatedAt);
        statement.HasOne<Source>().WithMany().HasForeignKey(row => row.SourceId);
        statement.HasOne<Document>().WithMany().HasForeignKey(row => row.DocumentId);
        statement.HasOne<Claim>().WithMany().HasForeignKey(row => row.ClaimId);

        // import: the statement of a source, document and claim, of which there is one (invariant 3). The index cannot
        // demand it, since sources that were merged may each have made one. A null is looked up by indexes of its own.
        statement.HasIndex(row => new { row.SourceId, row.DocumentId, row.ClaimId })
            .HasFilter("superseded_at IS NULL");
        statement.HasIndex(row => new { row.SourceId, row.ClaimId })
            .HasFilter("document_id IS NULL AND superseded_at IS NULL");
        statement.HasIndex(row => new { row.SourceId, row.DocumentId })
            .HasFilter("claim_id IS NULL AND superseded_at IS NULL");

        // corrections: the statement of a passage in its document's own voice; Change.effects
        statement.HasIndex(row => row.Id).HasFilter("appearances <> '[]'");

        // Source.statements
        statement.HasIndex(row => new { row.SourceId, row.Id });

        // Document.statements, Document.upstream and downstream
        statement.HasIndex(row => new { row.DocumentId, row.Id });

        // Claim.statements, Claim.upstream and downstream
        statement.HasIndex(row => new { row.ClaimId, row.Id });
    }
}

/// <summary>Citations: the edges of the graph.</summary>
internal sealed class CitationConfiguration : IEntityTypeConfiguration<Citation>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Citation> citation)
    {
        citation.HasQueryFilter(MomentRows.Standing, row => row.SupersededAt == null);
        citation.HasOne<Statement>().WithMany().HasForeignKey(row => row.CitingId);
        citation.HasOne<Statement>().WithMany().HasForeignKey(row => row.CitedId);

        // One edge for each pair and relation, not counting superseded ones
        citation.HasIndex(row => new { row.CitingId, row.CitedId, row.Relation }).IsUnique()
            .HasFilter("superseded_at IS NULL");

        // Statement.cites, Source.cites, upstream
        citation.HasIndex(row => new { row.CitingId, row.Id });

        // Statement.citedBy, Source.citedBy, downstream
        citation.HasIndex(row => new { row.CitedId, row.Id });
    }
}

/// <summary>Evidence: the passages that show the edges.</summary>
internal sealed class EvidenceConfiguration : IEntityTypeConfiguration<Evidence>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Evidence> evidence)
    {
        evidence.HasQueryFilter(MomentRows.Standing, row => row.SupersededAt == null);
        evidence.ComplexProperty(row => row.Span);
        evidence.ComplexProperty(row => row.StatedAt);
        evidence.HasOne<Citation>().WithMany().HasForeignKey(row => row.CitationId);
        evidence.HasOne<Document>().WithMany().HasForeignKey(row => row.DocumentId);
        evidence.HasOne<Source>().WithMany().HasForeignKey(row => row.NamedSourceId);

        // import: the evidence of a key
        evidence.HasIndex(row => row.Key).IsUnique();

        // import: what a corrected passage showed
        evidence.HasIndex(row => row.Passage);

        // Citation.evidence, Citation.firstHand
        evidence.HasIndex(row => row.CitationId);

        // Document.evidence; a document's rows are few enough to sort
        evidence.HasIndex(row => row.DocumentId);
    }
}

/// <summary>Pairs of statements that are one.</summary>
internal sealed class JointStatementConfiguration : IEntityTypeConfiguration<JointStatement>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<JointStatement> joint)
    {
        joint.HasQueryFilter(MomentRows.Standing, row => row.SupersededAt == null);
        joint.HasOne<Statement>().WithMany().HasForeignKey(row => row.OneId);
        joint.HasOne<Statement>().WithMany().HasForeignKey(row => row.OtherId);

        // import: the pair of a key
        joint.HasIndex(row => row.Key).IsUnique();

        // import: what a corrected passage showed
        joint.HasIndex(row => row.FromPassage);
        joint.HasIndex(row => row.ToPassage);

        // Statement.jointly, Claim.independence
        joint.HasIndex(row => row.OneId);
        joint.HasIndex(row => row.OtherId);
    }
}

/// <summary>Links between annotated passages.</summary>
internal sealed class PassageLinkConfiguration : IEntityTypeConfiguration<PassageLink>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<PassageLink> link)
    {
        link.HasQueryFilter(MomentRows.Standing, row => row.SupersededAt == null);

        // import: the link of a key
        link.HasIndex(row => row.Key).IsUnique();

        // drift, Evidence.links: the links of passages
        link.HasIndex(row => row.FromPassage);
        link.HasIndex(row => row.ToPassage);
    }
}
