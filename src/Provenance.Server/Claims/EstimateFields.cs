using Provenance.Data.Readers.Measures;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Measures;

namespace Provenance.Server.Claims;

/// <summary>Fields of estimates that are not plain columns.</summary>
internal sealed class EstimateFields(MeasureReader measures)
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
}
