using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Identity;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Readers.Subjects;

/// <summary>Reads populations.</summary>
/// <param name="contexts">The store, or the store at a moment.</param>
public sealed class PopulationReader(IDbContextFactory<ProvenanceContext> contexts) : SubjectReader<Population, PopulationId>(
    contexts,
    store => store.Populations,
    (store, names) => store.PopulationNames.WhereIn(row => row.Name, names).Join(
        store.EveryPopulation,
        row => row.PopulationId,
        population => population.Id,
        (row, population) => new NamedRow<Population>(row.Name, population)),
    IdentifiedKind.Population,
    population => population.Id,
    id => id.Value,
    number => new(number),
    population => population.MergedIntoId)
{
    private readonly IDbContextFactory<ProvenanceContext> _contexts = contexts;

    /// <summary>The same reader at a moment; null for the present.</summary>
    public PopulationReader At(AsOf? asOf) => asOf is null ? this : new(new MomentContextFactory(_contexts, asOf));
}
