using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;

namespace Provenance.Data.Configurations;

/// <summary>Decisions that records are one, or that they are two.</summary>
internal sealed class IdentityLinkConfiguration : IEntityTypeConfiguration<IdentityLink>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<IdentityLink> link)
    {
        // import: the decision of a key
        link.HasIndex(row => row.Key).IsUnique();

        // absorbed, notTheSameAs
        link.HasIndex(row => new { row.Of, row.FromId });
        link.HasIndex(row => new { row.Of, row.ToId });
    }
}

/// <summary>What the records of sources say, where more or other is shown.</summary>
internal sealed class RecordedSourceConfiguration : IEntityTypeConfiguration<RecordedSource>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<RecordedSource> recorded)
    {
        recorded.HasKey(row => row.Id);
        recorded.HasOne<Source>().WithMany().HasForeignKey(row => row.Id);
    }
}

/// <summary>What the records of populations and places say, where more or other is shown.</summary>
internal sealed class RecordedSubjectConfiguration : IEntityTypeConfiguration<RecordedSubject>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<RecordedSubject> recorded) =>
        recorded.HasKey(row => new { row.Kind, row.Id });
}

/// <summary>What records say of who or what it was, where others stand for these.</summary>
internal sealed class MovedReferenceConfiguration : IEntityTypeConfiguration<MovedReference>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<MovedReference> moved) =>
        moved.HasKey(row => new { row.Kind, row.RecordId });
}

/// <summary>What stood for what, and from when until when.</summary>
internal sealed class PastIdentityConfiguration : IEntityTypeConfiguration<PastIdentity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<PastIdentity> past) =>
        past.HasKey(row => new { row.Kind, row.RecordId, row.BeganAt });
}
