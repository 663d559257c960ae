using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Readers.Subjects;

/// <summary>Reads places.</summary>
public sealed class PlaceReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private readonly SubjectRows<Place, PlaceId> _rows = new(
        contexts,
        store => store.Places,
        (store, names) => store.PlaceNames.WhereIn(row => row.Name, names)
            .Join(store.Places, row => row.PlaceId, place => place.Id, (row, place) => new NamedRow<Place>(row.Name, place)),
        place => place.Id,
        Orderings.ById<Place, PlaceId>(place => place.Id, id => id.Value, number => new(number)));

    /// <summary>The same reader at a moment; null for the present.</summary>
    public PlaceReader At(AsOf? asOf) => asOf is null ? this : new(new MomentContextFactory(contexts, asOf));

    /// <summary>The places of these ids; a missing one is absent.</summary>
    public Task<IReadOnlyDictionary<PlaceId, Place>> ByIdAsync(
        IReadOnlyCollection<PlaceId> ids, CancellationToken cancellationToken = default) =>
        _rows.ByIdAsync(ids, cancellationToken);

    /// <summary>The places of these natural keys; a missing one is absent.</summary>
    public Task<IReadOnlyDictionary<string, Place>> ByKeyAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default) =>
        _rows.ByKeyAsync(keys, cancellationToken);

    /// <summary>The place that each of these texts names, by key, name or alias, folded; one that names none is
    /// absent.</summary>
    public Task<IReadOnlyDictionary<string, Place>> ByNameAsync(
        IEnumerable<string> names, CancellationToken cancellationToken = default) =>
        _rows.ByNameAsync(names, cancellationToken);

    /// <summary>The places that these texts name, and all that these are parts of, in any order; none, without a read,
    /// where all texts are one name.</summary>
    public Task<IReadOnlyList<Place>> KnownAsync(
        IEnumerable<string> names, CancellationToken cancellationToken = default) =>
        _rows.KnownAsync(names, cancellationToken);

    /// <summary>A page of all places, by id.</summary>
    public Task<Page<Place>> PageAsync(Listing<Place> listing, CancellationToken cancellationToken = default) =>
        _rows.PageAsync(listing, cancellationToken);

    /// <summary>The same page of the direct parts of each place, named by its key; it is empty for one without
    /// parts.</summary>
    public Task<IReadOnlyDictionary<string, Page<Place>>> PageOfPartsAsync(
        IReadOnlyCollection<string> wholes,
        Listing<Place> listing,
        CancellationToken cancellationToken = default) =>
        _rows.PageOfPartsAsync(wholes, listing, cancellationToken);
}
