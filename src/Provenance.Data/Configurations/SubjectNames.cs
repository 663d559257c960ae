using Provenance.Domain.Subjects;
using Provenance.Text;

namespace Provenance.Data.Configurations;

/// <summary>A key, name or alias of a population, folded by <see cref="Names.Fold"/>. No two populations share one.</summary>
internal sealed class PopulationName
{
    /// <summary>The folded name.</summary>
    public required string Name { get; init; }

    /// <summary>The population that has it.</summary>
    public required PopulationId PopulationId { get; init; }

    /// <summary>The rows of a population, each once.</summary>
    public static IEnumerable<PopulationName> Of(Population population) =>
        population.AllNames().Select(Names.Fold).Distinct()
            .Select(name => new PopulationName { Name = name, PopulationId = population.Id });
}

/// <summary>A key, name or alias of a place, folded by <see cref="Names.Fold"/>. No two places share one.</summary>
internal sealed class PlaceName
{
    /// <summary>The folded name.</summary>
    public required string Name { get; init; }

    /// <summary>The place that has it.</summary>
    public required PlaceId PlaceId { get; init; }

    /// <summary>The rows of a place, each once.</summary>
    public static IEnumerable<PlaceName> Of(Place place) => place.AllNames().Select(Names.Fold).Distinct()
        .Select(name => new PlaceName { Name = name, PlaceId = place.Id });
}
