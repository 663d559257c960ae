using Provenance.Data.Readers.Subjects;
using Provenance.Domain;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Subjects;
using Provenance.Server.Paging;

namespace Provenance.Server.Subjects;

/// <summary><c>place</c> and <c>places</c>.</summary>
internal sealed class PlaceQueries(PlaceReader places)
{
    public async Task<Place?> Place(PlaceBy by, CancellationToken cancellationToken) => by switch
    {
        { Id: { } id } => NodeId.Parse(id) is { Kind: nameof(Domain.Subjects.Place) } known
            ? (await places.ByIdAsync([new PlaceId(known.Number)], cancellationToken)).Values.SingleOrDefault()
            : null,
        { Key: { } key } => (await places.ByKeyAsync([key], cancellationToken)).Values.SingleOrDefault(),
        _ => (await places.ByNameAsync([by.Name!], cancellationToken)).Values.SingleOrDefault(),
    };

    public async Task<Connection<Place>> Places(
        AsOf? asOf, PagingArguments paging, CancellationToken cancellationToken) =>
        new(await places.At(asOf?.ByRecords()).PageAsync(paging.Page(), cancellationToken));
}
