using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Identity;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Readers.Subjects;

/// <summary>Reads places.</summary>
/// <param name="contexts">The store, or the store at a moment.</param>
public sealed class PlaceReader(IDbContextFactory<ProvenanceContext> contexts) : SubjectReader<Place, PlaceId>(
    contexts,
    store => store.Places,
    (store, names) => store.PlaceNames.WhereIn(row => row.Name, names).Join(
        store.EveryPlace,
        row => row.PlaceId,
        place => place.Id,
        (row, place) => new NamedRow<Place>(row.Name, place)),
    IdentifiedKind.Place,
    place => place.Id,
    id => id.Value,
    number => new(number),
    place => place.MergedIntoId)
{
    private readonly IDbContextFactory<ProvenanceContext> _contexts = contexts;

    /// <summary>The same reader at a moment; null for the present.</summary>
    public PlaceReader At(AsOf? asOf) => asOf is null ? this : new(new MomentContextFactory(_contexts, asOf));
}
