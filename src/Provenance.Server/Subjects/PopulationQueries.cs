using Provenance.Data.Readers.Subjects;
using Provenance.Domain;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Subjects;
using Provenance.Server.Paging;

namespace Provenance.Server.Subjects;

/// <summary><c>population</c> and <c>populations</c>.</summary>
internal sealed class PopulationQueries(PopulationReader populations)
{
    public async Task<Population?> Population(PopulationBy by, CancellationToken cancellationToken) => by switch
    {
        { Id: { } id } => NodeId.Parse(id) is { Kind: nameof(Domain.Subjects.Population) } known
            ? (await populations.ByIdAsync([new PopulationId(known.Number)], cancellationToken)).Values.SingleOrDefault()
            : null,
        { Key: { } key } => (await populations.ByKeyAsync([key], cancellationToken)).Values.SingleOrDefault(),
        _ => (await populations.ByNameAsync([by.Name!], cancellationToken)).Values.SingleOrDefault(),
    };

    public async Task<Connection<Population>> Populations(
        AsOf? asOf, PagingArguments paging, CancellationToken cancellationToken) =>
        new(await populations.At(asOf?.ByRecords()).PageAsync(paging.Page(), cancellationToken));
}
