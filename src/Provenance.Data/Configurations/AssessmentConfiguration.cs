using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Provenance.Domain.Assessments;
using Provenance.Domain.Citations;
using Provenance.Domain.Sources;

namespace Provenance.Data.Configurations;

/// <summary>Ratings of sources and statements.</summary>
internal sealed class AssessmentConfiguration : IEntityTypeConfiguration<Assessment>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Assessment> assessment)
    {
        assessment.HasOne<Source>().WithMany().HasForeignKey(row => row.SourceId);
        assessment.HasOne<Statement>().WithMany().HasForeignKey(row => row.StatementId);

        // import: the assessment of a key
        assessment.HasIndex(row => row.Key).IsUnique();

        // Source.assessments
        assessment.HasIndex(row => row.SourceId);

        // Statement.assessments
        assessment.HasIndex(row => row.StatementId);
    }
}
