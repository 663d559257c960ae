using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Claims;
using Provenance.Domain.Subjects;
using Provenance.Text;

namespace Provenance.Data.Readers.Subjects;

/// <summary>Reads the populations and places that claims name.</summary>
public sealed class KnownSubjectReader(PopulationReader populations, PlaceReader places)
{
    /// <summary>The same reader at a moment; null for the present.</summary>
    public KnownSubjectReader At(AsOf? asOf) => asOf is null ? this : new(populations.At(asOf), places.At(asOf));

    /// <summary>Those that the estimates of these claims name, with all that they are parts of: for populations and for
    /// places each one statement, and one for each level of wholes; none where all claims name one.</summary>
    public async Task<KnownSubjects> OfAsync(IEnumerable<Claim> claims, CancellationToken cancellationToken = default)
    {
        List<Estimate> estimates = [.. claims.Select(claim => claim.Estimate).OfType<Estimate>()];
        return new(
            await populations.KnownAsync(estimates.Select(estimate => estimate.Population), cancellationToken),
            await places.KnownAsync(estimates.Select(estimate => estimate.Place).OfType<string>(), cancellationToken),
            Names.Fold);
    }
}
