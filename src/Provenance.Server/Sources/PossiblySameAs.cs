using Provenance.Data.Readers.Sources;
using Provenance.Domain.Sources;

namespace Provenance.Server.Sources;

/// <summary>The sources that an unnamed source may be, which are shown but never merged.</summary>
internal static class PossiblySameAs
{
    public static async Task<IReadOnlyList<IReadOnlyList<Source>>> ReadAsync(
        IReadOnlyList<Source> parents, SourceReader sources, CancellationToken cancellationToken)
    {
        var candidates = await sources.ByIdAsync(
            [.. parents.SelectMany(parent => parent.PossiblySameAsIds).Distinct()], cancellationToken);
        return [.. parents.Select(parent =>
            (IReadOnlyList<Source>)[.. parent.PossiblySameAsIds.Select(id => candidates[id])])];
    }
}
