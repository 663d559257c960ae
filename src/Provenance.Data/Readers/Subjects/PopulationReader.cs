using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Readers.Subjects;

/// <summary>Reads populations.</summary>
public sealed class PopulationReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private readonly SubjectRows<Population, PopulationId> _rows = new(
        contexts,
        store => store.Populations,
        (store, names) => store.PopulationNames.WhereIn(row => row.Name, names)
            .Join(store.Populations, row => row.PopulationId, population => population.Id, (row, population) => new NamedRow<Population>(row.Name, population)),
        population => population.Id,
        Orderings.ById<Population, PopulationId>(population => population.Id, id => id.Value, number => new(number)));

    /// <summary>The same reader at a moment; null for the present.</summary>
    public PopulationReader At(AsOf? asOf) => asOf is null ? this : new(new MomentContextFactory(contexts, asOf));

    /// <summary>The populations of these ids; a missing one is absent.</summary>
    public Task<IReadOnlyDictionary<PopulationId, Population>> ByIdAsync(
        IReadOnlyCollection<PopulationId> ids, CancellationToken cancellationToken = default) =>
        _rows.ByIdAsync(ids, cancellationToken);

    /// <summary>The populations of these natural keys; a missing one is absent.</summary>
    public Task<IReadOnlyDictionary<string, Population>> ByKeyAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default) =>
        _rows.ByKeyAsync(keys, cancellationToken);

    /// <summary>The population that each of these texts names, by key, name or alias, folded; one that names none is
    /// absent.</summary>
    public Task<IReadOnlyDictionary<string, Population>> ByNameAsync(
        IEnumerable<string> names, CancellationToken cancellationToken = default) =>
        _rows.ByNameAsync(names, cancellationToken);

    /// <summary>The populations that these texts name, and all that these are parts of, in any order; none, without a read,
    /// where all texts are one name.</summary>
    public Task<IReadOnlyList<Population>> KnownAsync(
        IEnumerable<string> names, CancellationToken cancellationToken = default) =>
        _rows.KnownAsync(names, cancellationToken);

    /// <summary>A page of all populations, by id.</summary>
    public Task<Page<Population>> PageAsync(Listing<Population> listing, CancellationToken cancellationToken = default) =>
        _rows.PageAsync(listing, cancellationToken);

    /// <summary>The same page of the direct parts of each population, named by its key; it is empty for one without
    /// parts.</summary>
    public Task<IReadOnlyDictionary<string, Page<Population>>> PageOfPartsAsync(
        IReadOnlyCollection<string> wholes,
        Listing<Population> listing,
        CancellationToken cancellationToken = default) =>
        _rows.PageOfPartsAsync(wholes, listing, cancellationToken);
}
