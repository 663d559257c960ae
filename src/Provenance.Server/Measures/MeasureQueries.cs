using Provenance.Data.Readers.Measures;
using Provenance.Domain.Measures;

namespace Provenance.Server.Measures;

/// <summary><c>measure</c> and <c>measures</c>.</summary>
internal sealed class MeasureQueries(MeasureReader measures)
{
    public async Task<Measure?> Measure(string key, CancellationToken cancellationToken) =>
        (await measures.KnownAsync([key], cancellationToken)).Find(key);

    public Task<IReadOnlyList<Measure>> Measures(CancellationToken cancellationToken) =>
        measures.AllAsync(cancellationToken);
}
