using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Configurations;

/// <summary>Populations. Estimates name them in words, and a population names its whole by key.</summary>
internal sealed class PopulationConfiguration : IEntityTypeConfiguration<Population>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Population> population)
    {
        // Query.population(by: {key}), Population.partOf
        population.HasIndex(row => row.Key).IsUnique();
        population.HasQueryFilter(MomentRows.Standing, row => row.MergedIntoId == null);
        population.HasOne<Population>().WithMany().HasForeignKey(row => row.MergedIntoId);

        // Population.parts
        population.HasIndex(row => row.PartOf);

        // Population.absorbed
        population.HasIndex(row => row.MergedIntoId);
    }
}

/// <summary>Places, likewise.</summary>
internal sealed class PlaceConfiguration : IEntityTypeConfiguration<Place>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Place> place)
    {
        // Query.place(by: {key}), Place.partOf
        place.HasIndex(row => row.Key).IsUnique();
        place.HasQueryFilter(MomentRows.Standing, row => row.MergedIntoId == null);
        place.HasOne<Place>().WithMany().HasForeignKey(row => row.MergedIntoId);

        // Place.parts
        place.HasIndex(row => row.PartOf);

        // Place.absorbed
        place.HasIndex(row => row.MergedIntoId);
    }
}

/// <summary>The names by which a population can be found, one row each.</summary>
internal sealed class PopulationNameConfiguration : IEntityTypeConfiguration<PopulationName>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<PopulationName> name)
    {
        // Estimate.populationRecord, Query.population(by: {name})
        name.HasKey(row => row.Name);
        name.HasOne<Population>().WithMany().HasForeignKey(row => row.PopulationId);
    }
}

/// <summary>The names by which a place can be found, one row each.</summary>
internal sealed class PlaceNameConfiguration : IEntityTypeConfiguration<PlaceName>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<PlaceName> name)
    {
        // Estimate.placeRecord, Question.placeRecord, Query.place(by: {name})
        name.HasKey(row => row.Name);
        name.HasOne<Place>().WithMany().HasForeignKey(row => row.PlaceId);
    }
}
