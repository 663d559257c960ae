using Provenance.Domain;
using Provenance.Domain.Claims;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;
using Provenance.Text;

namespace Provenance.Data.Writers.Identity;

/// <summary>Reads the records by which decisions about identity are judged, those of a batch among them.</summary>
/// <param name="records">The store.</param>
/// <param name="graph">What the batch is projected to.</param>
/// <param name="known">All decisions, those of the batch among them.</param>
/// <param name="cancellationToken">Stops the reading.</param>
internal sealed class JudgedReader(
    StoredRecords records, ProvenanceGraph graph, KnownIdentities known, CancellationToken cancellationToken)
{
    private readonly Dictionary<Identified, object> _found = [];

    /// <summary>The records that decisions about these are judged by.</summary>
    public async Task<JudgedRecords> ReadAsync(IEnumerable<Identified> ends)
    {
        await AddAsync(ends);
        await AddNamedAsync([.. _found.Values.OfType<Claim>().Select(claim => claim.Estimate).OfType<Estimate>()]);
        for (var wanted = Wholes(); wanted.Count > 0; wanted = Wholes())
        {
            var before = _found.Count;
            await AddAsync(await OfKeysAsync(wanted));
            if (_found.Count == before)
            {
                break;
            }
        }

        ClaimId[] claims = [.. _found.Values.OfType<Claim>().Select(claim => claim.Id)];
        var links = claims.Length == 0 ? [] : await records.LinksOfAsync(claims, cancellationToken);
        return new(_found.Values, links.Concat(graph.ClaimLinks).DistinctBy(link => link.Id), Names.Fold);
    }

    private List<Subject> Wholes() =>
    [
        .. _found.Values.OfType<Subject>().Where(subject => subject.PartOf is { } whole
            && !_found.Values.Any(other => other.GetType() == subject.GetType() && Identified.KeyOf(other) == whole)),
    ];

    private async Task<IEnumerable<Identified>> OfKeysAsync(List<Subject> parts)
    {
        var populations = parts.OfType<Population>().Select(part => part.PartOf!).ToHashSet();
        var places = parts.OfType<Place>().Select(part => part.PartOf!).ToHashSet();
        return
        [
            .. graph.Populations.Where(row => populations.Contains(row.Key)).Select(Identified.Of),
            .. graph.Places.Where(row => places.Contains(row.Key)).Select(Identified.Of),
            .. (await records.ReadAsync(RecordColumns.PopulationKey, populations, cancellationToken)).Select(Identified.Of),
            .. (await records.ReadAsync(RecordColumns.PlaceKey, places, cancellationToken)).Select(Identified.Of),
        ];
    }

    /// <summary>Adds the populations and places that figures name.</summary>
    private async Task AddNamedAsync(List<Estimate> estimates)
    {
        var populations = estimates.Select(estimate => Names.Fold(estimate.Population)).ToHashSet();
        var places = estimates.Select(estimate => estimate.Place).OfType<string>().Select(Names.Fold).ToHashSet();
        await AddAsync(
        [
            .. graph.Populations.Where(row => row.AllNames().Select(Names.Fold).Any(populations.Contains)).Select(Identified.Of),
            .. graph.Places.Where(row => row.AllNames().Select(Names.Fold).Any(places.Contains)).Select(Identified.Of),
            .. (await records.PopulationsNamedAsync(populations, cancellationToken)).Select(Identified.Of),
            .. (await records.PlacesNamedAsync(places, cancellationToken)).Select(Identified.Of),
        ]);
    }

    /// <summary>Adds records, and all that are one with them.</summary>
    private async Task AddAsync(IEnumerable<Identified> some)
    {
        var wanted = some.SelectMany(known.Together).Concat(some.SelectMany(known.Line)).Distinct()
            .Where(record => !_found.ContainsKey(record)).ToHashSet();
        foreach (var own in new IEnumerable<object>[] { graph.Sources, graph.Claims, graph.Populations, graph.Places }
            .SelectMany(list => list).Where(record => wanted.Contains(Identified.Of(record))))
        {
            _found.TryAdd(Identified.Of(own), own);
        }

        wanted.ExceptWith(_found.Keys);
        Add(await records.ReadAsync(
            RecordColumns.SourceId, Of(IdentifiedKind.Source).Select(number => new SourceId(number)), cancellationToken));
        Add(await records.ReadAsync(
            RecordColumns.ClaimId, Of(IdentifiedKind.Claim).Select(number => new ClaimId(number)), cancellationToken));
        Add(await records.ReadAsync(
            RecordColumns.PopulationId,
            Of(IdentifiedKind.Population).Select(number => new PopulationId(number)),
            cancellationToken));
        Add(await records.ReadAsync(
            RecordColumns.PlaceId, Of(IdentifiedKind.Place).Select(number => new PlaceId(number)), cancellationToken));

        IEnumerable<long> Of(IdentifiedKind kind) => wanted.Where(record => record.Kind == kind).Select(record => record.Number);

        void Add(IEnumerable<object> read)
        {
            foreach (var record in read)
            {
                _found.TryAdd(Identified.Of(record), record);
            }
        }
    }
}
