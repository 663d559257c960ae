using Provenance.Domain.Claims;
using Provenance.Domain.Documents;

namespace Provenance.Server.Claims;

/// <summary>Fields of estimates whose names differ from those of their columns.</summary>
internal sealed class EstimateFields
{
    public static FuzzyDate? CountedAsOf(Estimate estimate) => estimate.AsOf;
}
