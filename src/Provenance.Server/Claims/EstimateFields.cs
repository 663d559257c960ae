using Provenance.Data.Readers.Measures;
using Provenance.Data.Readers.Subjects;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Measures;
using Provenance.Domain.Subjects;

namespace Provenance.Server.Claims;

/// <summary>Fields of estimates that are not plain columns.</summary>
internal sealed class EstimateFields(MeasureReader measures, PopulationReader populations, PlaceReader places)
{
    public static FuzzyDate? CountedAsOf(Estimate estimate) => estimate.AsOf;

    public async Task<IReadOnlyList<Measure>> Measure(
        IReadOnlyList<Estimate> parents, CancellationToken cancellationToken)
    {
        var known = await measures.KnownAsync(parents.Select(estimate => estimate.Measure), cancellationToken);
        return [.. parents.Select(estimate => known[estimate.Measure])];
    }

    public async Task<IReadOnlyList<IReadOnlyList<Measure>>> Components(
        IReadOnlyList<Estimate> parents, CancellationToken cancellationToken)
    {
        var known = await measures.KnownAsync(
            parents.SelectMany(estimate => estimate.Components), cancellationToken);
        return [.. parents.Select(estimate => (IReadOnlyList<Measure>)[.. estimate.Components.Select(key => known[key])])];
    }

    public async Task<IReadOnlyList<Population?>> PopulationRecord(
        IReadOnlyList<Estimate> parents, CancellationToken cancellationToken)
    {
        var known = await populations.ByNameAsync(parents.Select(estimate => estimate.Population), cancellationToken);
        return [.. parents.Select(estimate => known.GetValueOrDefault(estimate.Population))];
    }

    public async Task<IReadOnlyList<Place?>> PlaceRecord(
        IReadOnlyList<Estimate> parents, CancellationToken cancellationToken)
    {
        var known = await places.ByNameAsync(
            parents.Select(estimate => estimate.Place).OfType<string>(), cancellationToken);
        return [.. parents.Select(estimate => estimate.Place is { } name ? known.GetValueOrDefault(name) : null)];
    }
}
