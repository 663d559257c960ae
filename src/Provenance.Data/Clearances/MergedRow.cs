using Provenance.Domain.Claims;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Clearances;

/// <summary>What stands for the row of a record that may be merged, whatever its kind.</summary>
internal static class MergedRow
{
    /// <summary>The number of what stands for it; null while it stands for itself.</summary>
    public static long? KeptOf(object row) => row switch
    {
        Source source => source.MergedIntoId?.Value,
        Claim claim => claim.MergedIntoId?.Value,
        Population population => population.MergedIntoId?.Value,
        _ => ((Place)row).MergedIntoId?.Value,
    };

    /// <summary>The row with what stands for it.</summary>
    public static TRow Into<TRow>(TRow row, long? kept)
        where TRow : class => (TRow)(object)(row switch
        {
            Source source => source with { MergedIntoId = kept is { } number ? new SourceId(number) : null },
            Claim claim => claim with { MergedIntoId = kept is { } number ? new ClaimId(number) : null },
            Population population => population with { MergedIntoId = kept is { } number ? new PopulationId(number) : null },
            _ => (Place)(object)row with { MergedIntoId = kept is { } number ? new PlaceId(number) : null },
        });
}
