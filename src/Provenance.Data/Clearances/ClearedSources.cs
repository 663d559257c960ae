using Provenance.Data.Configurations;
using Provenance.Domain.Additions;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;

namespace Provenance.Data.Clearances;

/// <summary>The records of sources without what they say of hidden ones.</summary>
internal sealed class ClearedSources(StoreRows rows, HiddenRecords hidden)
{
    /// <summary>The sources that can be seen. One that has absorbed a hidden source shows nothing of that one.</summary>
    public IReadOnlyList<Source> All()
    {
        KnownIdentities known = new(Identities());
        var recorded = rows.RecordedSources.ToDictionary(row => row.Id);
        var records = rows.Sources.ToDictionary(
            row => row.Id, row => recorded.TryGetValue(row.Id, out var record) ? record.In(row) : row);
        var absorbed = rows.Sources.Where(row => row.MergedIntoId is not null).ToLookup(row => row.MergedIntoId!.Value);
        return
        [
            .. rows.Sources.Where(row => !hidden.Sources.Contains(row.Id)).Select(row => Clear(
                absorbed[row.Id].Any(part => hidden.Sources.Contains(part.Id))
                    ? MergedSource.Of(
                        records[row.Id],
                        [.. absorbed[row.Id].Where(part => !hidden.Sources.Contains(part.Id)).Select(part => records[part.Id])],
                        known)
                    : row)),
        ];
    }

    /// <summary>The decisions about sources that can be seen.</summary>
    public IReadOnlyList<IdentityLink> Identities() =>
        [.. rows.Identities.Where(row => !hidden.Sources.Contains(row.FromId) && !hidden.Sources.Contains(row.ToId))];

    /// <summary>What the records of these sources say, where more is shown.</summary>
    public IReadOnlyList<RecordedSource> Recorded() =>
    [
        .. rows.RecordedSources.Where(row => !hidden.Sources.Contains(row.Id)).Select(row => row with
        {
            PartOfId = Seen(row.PartOfId),
            BrokeredById = Seen(row.BrokeredById),
            Owners = Clear(row.Owners),
            PossiblySameAsIds = Clear(row.PossiblySameAsIds),
            Affiliations = Clear(row.Affiliations),
        }),
    ];

    /// <summary>What was added to sources and documents that can be seen.</summary>
    public IReadOnlyList<Addition> Additions() =>
    [
        .. rows.Additions
            .Where(row => !(row.SourceId is { } source && hidden.Sources.Contains(source))
                && !(row.DocumentId is { } document && hidden.Documents.Contains(document)))
            .Select(row => row with
            {
                Owners = Clear(row.Owners),
                Affiliations = Clear(row.Affiliations),
                PossiblySameAsIds = Clear(row.PossiblySameAsIds),
            }),
    ];

    /// <summary>A source, if it can be seen.</summary>
    public SourceId? Seen(SourceId? source) => source is { } id && hidden.Sources.Contains(id) ? null : source;

    private Source Clear(Source source)
    {
        var cleared = source with
        {
            PartOfId = Seen(source.PartOfId),
            Owners = Clear(source.Owners),
            PossiblySameAsIds = Clear(source.PossiblySameAsIds),
        };
        return cleared switch
        {
            Official official => official with { Affiliations = Clear(official.Affiliations) },
            Person person => person with { Affiliations = Clear(person.Affiliations) },
            AnonymousSource anonymous => anonymous with { BrokeredById = Seen(anonymous.BrokeredById) },
            _ => cleared,
        };
    }

    private IReadOnlyList<SourceId> Clear(IReadOnlyList<SourceId> sources) =>
        sources.Any(hidden.Sources.Contains) ? [.. sources.Where(id => !hidden.Sources.Contains(id))] : sources;

    private IReadOnlyList<Ownership> Clear(IReadOnlyList<Ownership> owners) => owners.Count == 0 ? owners :
    [
        .. owners.Where(owner => !hidden.Sources.Contains(owner.OwnerId)).Select(owner =>
            owner.DocumentId is { } document && hidden.Documents.Contains(document) ? owner with { DocumentId = null } : owner),
    ];

    private IReadOnlyList<Affiliation> Clear(IReadOnlyList<Affiliation> places) => places.Count == 0 ? places :
    [
        .. places.Where(place => !hidden.Sources.Contains(place.OrganizationId)).Select(place =>
            place.DocumentId is { } document && hidden.Documents.Contains(document) ? place with { DocumentId = null } : place),
    ];
}
