using Provenance.Domain.Identity;

namespace Provenance.Data.Configurations;

/// <summary>A record that may be merged, whatever its kind.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Key">Its natural key.</param>
/// <param name="Name">Its name; of a claim, its proposition.</param>
/// <param name="MergedInto">The number of what stands for it; null while it stands for itself.</param>
internal sealed record IdentifiedRow(long Number, string Key, string Name, long? MergedInto)
{
    /// <summary>The table of a kind.</summary>
    public static string TableOf(IdentifiedKind kind) => kind switch
    {
        IdentifiedKind.Source => "source",
        IdentifiedKind.Claim => "claim",
        IdentifiedKind.Population => "population",
        _ => "place",
    };
}
