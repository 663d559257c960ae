using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;

namespace Provenance.Data.Configurations;

/// <summary>Decisions that sources are one, or that they are two.</summary>
internal sealed class IdentityLinkConfiguration : IEntityTypeConfiguration<IdentityLink>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<IdentityLink> link)
    {
        link.HasOne<Source>().WithMany().HasForeignKey(row => row.FromId);
        link.HasOne<Source>().WithMany().HasForeignKey(row => row.ToId);

        // import: the decision of a key
        link.HasIndex(row => row.Key).IsUnique();

        // Source.absorbed, Source.notTheSameAs
        link.HasIndex(row => row.FromId);
        link.HasIndex(row => row.ToId);
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

/// <summary>What records say of who it was, where others stand for them.</summary>
internal sealed class MovedReferenceConfiguration : IEntityTypeConfiguration<MovedReference>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<MovedReference> moved)
    {
        moved.HasKey(row => new { row.Kind, row.RecordId });
        moved.HasOne<Source>().WithMany().HasForeignKey(row => row.SourceId);
    }
}

/// <summary>Who stood for whom, and from when until when.</summary>
internal sealed class PastIdentityConfiguration : IEntityTypeConfiguration<PastIdentity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<PastIdentity> past)
    {
        past.HasKey(row => new { row.SourceId, row.BeganAt });
        past.HasOne<Source>().WithMany().HasForeignKey(row => row.SourceId);
        past.HasOne<Source>().WithMany().HasForeignKey(row => row.KeptId);
    }
}
