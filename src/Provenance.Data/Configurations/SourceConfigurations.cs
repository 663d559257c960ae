using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Configurations;

/// <summary>All kinds of source in one table, distinguished by <c>type</c>; properties of the same name share a
/// column.</summary>
internal sealed class SourceConfiguration : IEntityTypeConfiguration<Source>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Source> source)
    {
        source.HasDiscriminator<SourceType>("type")
            .HasValue<Outlet>(SourceType.Outlet)
            .HasValue<Agency>(SourceType.Agency)
            .HasValue<Organization>(SourceType.Organization)
            .HasValue<Official>(SourceType.Official)
            .HasValue<Person>(SourceType.Person)
            .HasValue<AnonymousSource>(SourceType.Anonymous)
            .HasValue<UnspecifiedSource>(SourceType.Unspecified);
        // A source of which the kind was wrong becomes one of another type.
        source.Property<SourceType>("type").Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Save);
        source.HasQueryFilter(MomentRows.Standing, row => row.MergedIntoId == null);
        source.HasOne<Source>().WithMany().HasForeignKey(part => part.PartOfId);
        source.HasOne<Source>().WithMany().HasForeignKey(row => row.MergedIntoId);

        // Query.source(by: {key})
        source.HasIndex(part => part.Key).IsUnique();

        // includeParts: from a whole to its parts
        source.HasIndex(part => part.PartOfId);

        // identity: who was merged into another
        source.HasIndex(row => row.MergedIntoId);

        // access: to which groups anything is restricted
        source.HasIndex(row => row.RestrictedTo).HasFilter("restricted_to <> '[]'");
    }
}

/// <summary>Anonymous sources.</summary>
internal sealed class AnonymousSourceConfiguration : IEntityTypeConfiguration<AnonymousSource>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<AnonymousSource> anonymous) =>
        anonymous.HasOne<Source>().WithMany().HasForeignKey(source => source.BrokeredById);
}

/// <summary>Unspecified sources; each belongs to one document.</summary>
internal sealed class UnspecifiedSourceConfiguration : IEntityTypeConfiguration<UnspecifiedSource>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<UnspecifiedSource> unspecified) =>
        unspecified.HasOne<Document>().WithMany().HasForeignKey(source => source.DocumentId);
}

/// <summary>The names by which a source can be found, one row each: an index over the JSON of its aliases.</summary>
internal sealed class SourceNameConfiguration : IEntityTypeConfiguration<SourceName>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<SourceName> name)
    {
        // Query.source(by: {name})
        name.HasKey(row => new { row.Name, row.SourceId });
        name.HasOne<Source>().WithMany().HasForeignKey(row => row.SourceId);
        name.Property(row => row.Initials).HasDefaultValue("");

        // readDocument: names that are one in other transliterations, and what an acronym may stand for
        name.HasIndex(row => row.Sounds);
        name.HasIndex(row => row.Initials);
    }
}

/// <summary>Which sources a source's record names as possibly the same, as its owners or as where it belongs, one row each:
/// an index over the JSON of these lists.</summary>
internal sealed class SourceTieConfiguration : IEntityTypeConfiguration<SourceTie>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<SourceTie> tie)
    {
        // Source.owns, Claim.independence: from what is named to the sources that name it
        tie.HasKey(row => new { row.OtherId, row.Kind, row.SourceId });
        tie.HasOne<Source>().WithMany().HasForeignKey(row => row.OtherId);
        tie.HasOne<Source>().WithMany().HasForeignKey(row => row.SourceId);
    }
}

/// <summary>The result of a query of parts; it has no table.</summary>
internal sealed class SourcePartConfiguration : IEntityTypeConfiguration<SourcePart>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<SourcePart> part) => part.HasNoKey().ToView(null);
}

/// <summary>The links that a query is to read, passed as its input; they have no table.</summary>
internal sealed class SourceLinkEndsConfiguration : IEntityTypeConfiguration<SourceLinkEnds>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<SourceLinkEnds> ends)
    {
        ends.HasNoKey().ToView(null);
        ends.Property(end => end.WholeId);
        ends.Property(end => end.OtherId);
    }
}
