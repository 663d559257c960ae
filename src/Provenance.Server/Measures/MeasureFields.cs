using Provenance.Data.Readers.Measures;
using Provenance.Domain.Measures;
using Provenance.Server.Binding;

namespace Provenance.Server.Measures;

/// <summary>Fields of measures that are not plain columns.</summary>
internal sealed class MeasureFields(MeasureReader measures)
{
    [Needs(nameof(Measure.Parts))]
    public async Task<IReadOnlyList<IReadOnlyList<Measure>>> Parts(
        IReadOnlyList<Measure> parents, CancellationToken cancellationToken)
    {
        var known = await measures.KnownAsync(parents.SelectMany(measure => measure.Parts), cancellationToken);
        return [.. parents.Select(measure => (IReadOnlyList<Measure>)[.. measure.Parts.Select(key => known[key])])];
    }
}
