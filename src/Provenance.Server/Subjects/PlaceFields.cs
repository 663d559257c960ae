using Provenance.Data.Readers.Identity;
using Provenance.Data.Readers.Subjects;
using Provenance.Domain;
using Provenance.Domain.Amendments;
using Provenance.Domain.Identity;
using Provenance.Domain.Subjects;
using Provenance.Server.Batching;
using Provenance.Server.Binding;
using Provenance.Server.Changes;
using Provenance.Server.Identity;
using Provenance.Server.Paging;

namespace Provenance.Server.Subjects;

/// <summary>Fields of places that are not plain columns.</summary>
internal sealed class PlaceFields(PlaceReader places, RecordHistories histories, DecidedIdentities identities)
{
    [Needs]
    public static string Id(Place place) => new NodeId(nameof(Place), place.Id.Value).ToString();

    [Needs(nameof(Place.RecordedAt))]
    public Task<IReadOnlyList<IReadOnlyList<HistoryEntry>>> History(
        IReadOnlyList<Place> parents, CancellationToken cancellationToken) =>
        histories.OfAsync(
            AmendedKind.Place,
            [.. parents.Select(place => (place.Id.Value, place.RecordedAt))],
            additions: null,
            cancellationToken);

    [Needs]
    public Task<IReadOnlyList<int>> Revision(IReadOnlyList<Place> parents, CancellationToken cancellationToken) =>
        histories.RevisionsAsync(
            AmendedKind.Place, [.. parents.Select(place => place.Id.Value)], cancellationToken);

    [Needs]
    public Task<IReadOnlyList<IReadOnlyList<AbsorbedRecord>>> Absorbed(
        IReadOnlyList<Place> parents, CancellationToken cancellationToken) =>
        identities.AbsorbedAsync(
            IdentifiedKind.Place, [.. parents.Select(place => place.Id.Value)], cancellationToken);

    [Needs]
    public Task<IReadOnlyList<IReadOnlyList<NotTheSame>>> NotTheSameAs(
        IReadOnlyList<Place> parents, CancellationToken cancellationToken) =>
        identities.NotTheSameAsAsync(
            IdentifiedKind.Place, [.. parents.Select(place => place.Id.Value)], cancellationToken);

    [Needs(nameof(Place.PartOf))]
    public async Task<IReadOnlyList<Place?>> PartOf(
        IReadOnlyList<Place> parents, CancellationToken cancellationToken)
    {
        var wholes = await places.ByKeyAsync(
            [.. parents.Select(place => place.PartOf).OfType<string>().Distinct()], cancellationToken);
        return [.. parents.Select(place => place.PartOf is { } key ? wholes.GetValueOrDefault(key) : null)];
    }

    [Needs(nameof(Place.Key))]
    public Task<IReadOnlyList<Connection<Place>>> Parts(
        IReadOnlyList<Place> parents, PagingArguments paging, CancellationToken cancellationToken)
    {
        var page = paging.Page();
        return parents.PageFor(place => place.Key, keys => places.PageOfPartsAsync(keys, page, cancellationToken));
    }
}
