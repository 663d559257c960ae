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

/// <summary>Fields of populations that are not plain columns.</summary>
internal sealed class PopulationFields(PopulationReader populations, RecordHistories histories, DecidedIdentities identities)
{
    [Needs]
    public static string Id(Population population) => new NodeId(nameof(Population), population.Id.Value).ToString();

    [Needs(nameof(Population.RecordedAt))]
    public Task<IReadOnlyList<IReadOnlyList<HistoryEntry>>> History(
        IReadOnlyList<Population> parents, CancellationToken cancellationToken) =>
        histories.OfAsync(
            AmendedKind.Population,
            [.. parents.Select(population => (population.Id.Value, population.RecordedAt))],
            additions: null,
            cancellationToken);

    [Needs]
    public Task<IReadOnlyList<int>> Revision(IReadOnlyList<Population> parents, CancellationToken cancellationToken) =>
        histories.RevisionsAsync(
            AmendedKind.Population, [.. parents.Select(population => population.Id.Value)], cancellationToken);

    [Needs]
    public Task<IReadOnlyList<IReadOnlyList<AbsorbedRecord>>> Absorbed(
        IReadOnlyList<Population> parents, CancellationToken cancellationToken) =>
        identities.AbsorbedAsync(
            IdentifiedKind.Population, [.. parents.Select(population => population.Id.Value)], cancellationToken);

    [Needs]
    public Task<IReadOnlyList<IReadOnlyList<NotTheSame>>> NotTheSameAs(
        IReadOnlyList<Population> parents, CancellationToken cancellationToken) =>
        identities.NotTheSameAsAsync(
            IdentifiedKind.Population, [.. parents.Select(population => population.Id.Value)], cancellationToken);

    [Needs(nameof(Population.PartOf))]
    public async Task<IReadOnlyList<Population?>> PartOf(
        IReadOnlyList<Population> parents, CancellationToken cancellationToken)
    {
        var wholes = await populations.ByKeyAsync(
            [.. parents.Select(population => population.PartOf).OfType<string>().Distinct()], cancellationToken);
        return [.. parents.Select(population => population.PartOf is { } key ? wholes.GetValueOrDefault(key) : null)];
    }

    [Needs(nameof(Population.Key))]
    public Task<IReadOnlyList<Connection<Population>>> Parts(
        IReadOnlyList<Population> parents, PagingArguments paging, CancellationToken cancellationToken)
    {
        var page = paging.Page();
        return parents.PageFor(population => population.Key, keys => populations.PageOfPartsAsync(keys, page, cancellationToken));
    }
}
