using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Claims;

namespace Provenance.Data.Configurations;

/// <summary>Questions.</summary>
internal sealed class QuestionConfiguration : IEntityTypeConfiguration<Question>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Question> question) =>

        // Query.question(by: {key})
        question.HasIndex(row => row.Key).IsUnique();
}

/// <summary>Claims, their estimates in columns of the same row.</summary>
internal sealed class ClaimConfiguration : IEntityTypeConfiguration<Claim>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Claim> claim)
    {
        claim.ComplexProperty(row => row.Estimate, estimate =>
        {
            estimate.ComplexProperty(value => value.AsOf);
            estimate.ComplexProperty(value => value.Date);
            estimate.ComplexProperty(value => value.Since);
        });
        claim.ComplexProperty(row => row.Since);
        claim.HasQueryFilter(MomentRows.Standing, row => row.MergedIntoId == null);
        claim.HasOne<Claim>().WithMany().HasForeignKey(row => row.MergedIntoId);
        claim.HasOne<Question>().WithMany().HasForeignKey(row => row.QuestionId);

        // Query.claim(by: {key})
        claim.HasIndex(row => row.Key).IsUnique();

        // Question.claims
        claim.HasIndex(row => new { row.QuestionId, row.Id });

        // Claim.absorbed
        claim.HasIndex(row => row.MergedIntoId);
    }
}

/// <summary>Claims of lists as rows for a join; they have no table.</summary>
internal sealed class ListedClaimConfiguration : IEntityTypeConfiguration<ListedClaim>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ListedClaim> listed)
    {
        listed.HasNoKey().ToView(null);
        listed.Property(row => row.List);
        listed.Property(row => row.ClaimId);
    }
}

/// <summary>Links between claims.</summary>
internal sealed class ClaimLinkConfiguration : IEntityTypeConfiguration<ClaimLink>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ClaimLink> link)
    {
        // A link between two claims that were merged leads from one claim to itself, and counts again once they are two.
        link.HasQueryFilter(MomentRows.Standing, row => row.SupersededAt == null && row.FromId != row.ToId);
        link.HasOne<Claim>().WithMany().HasForeignKey(row => row.FromId);
        link.HasOne<Claim>().WithMany().HasForeignKey(row => row.ToId);

        // import: the link of a key
        link.HasIndex(row => row.Key).IsUnique();

        // Claim.links, from either end
        link.HasIndex(row => row.FromId);
        link.HasIndex(row => row.ToId);
    }
}
