using Provenance.Domain.Additions;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Clearances;

/// <summary>The records of sources without what they say of hidden ones.</summary>
internal sealed class ClearedSources(StoreRows rows, HiddenRecords hidden)
{
    /// <summary>The sources that can be seen.</summary>
    public IReadOnlyList<Source> All() => [.. rows.Sources.Where(row => !hidden.Sources.Contains(row.Id)).Select(Clear)];

    /// <summary>What was added to sources and documents that can be seen.</summary>
    public IReadOnlyList<Addition> Additions() =>
    [
        .. rows.Additions
            .Where(row => !(row.SourceId is { } source && hidden.Sources.Contains(source))
                && !(row.DocumentId is { } document && hidden.Documents.Contains(document)))
            .Select(row => (Row: row, Cleared: Clear(row)))
            .Where(each => each.Row == each.Cleared || !IsEmpty(each.Cleared))
            .Select(each => each.Cleared),
    ];

    private Addition Clear(Addition row)
    {
        var (owners, places, doubts) = (Clear(row.Owners), Clear(row.Affiliations), Clear(row.PossiblySameAsIds));
        return owners == row.Owners && places == row.Affiliations && doubts == row.PossiblySameAsIds
            ? row
            : row with { Owners = owners, Affiliations = places, PossiblySameAsIds = doubts };
    }

    /// <summary>Whether nothing is added but what is hidden.</summary>
    private static bool IsEmpty(Addition row) =>
        row is
        {
            Owners.Count: 0, Affiliations.Count: 0, PossiblySameAsIds.Count: 0, Aliases.Count: 0, Captions.Count: 0,
            Country: null, Url: null, Title: null, Byline: null, Standfirst: null, Language: null, Description: null,
            Sha256: null, Note: null,
        };

    /// <summary>A source, if it can be seen.</summary>
    public SourceId? Seen(SourceId? source) => source is { } id && hidden.Sources.Contains(id) ? null : source;

    private Source Clear(Source source)
    {
        var (whole, owners, doubts) = (Seen(source.PartOfId), Clear(source.Owners), Clear(source.PossiblySameAsIds));
        var cleared = whole == source.PartOfId && owners == source.Owners && doubts == source.PossiblySameAsIds
            ? source
            : source with { PartOfId = whole, Owners = owners, PossiblySameAsIds = doubts };
        return cleared switch
        {
            Official official when Clear(official.Affiliations) is var places && places != official.Affiliations =>
                official with { Affiliations = places },
            Person person when Clear(person.Affiliations) is var places && places != person.Affiliations =>
                person with { Affiliations = places },
            AnonymousSource { BrokeredById: not null } anonymous when Seen(anonymous.BrokeredById) is null =>
                anonymous with { BrokeredById = null },
            _ => cleared,
        };
    }

    private IReadOnlyList<SourceId> Clear(IReadOnlyList<SourceId> sources) =>
        sources.Any(hidden.Sources.Contains) ? [.. sources.Where(id => !hidden.Sources.Contains(id))] : sources;

    /// <summary>Owners that can be seen, without documents that cannot.</summary>
    public IReadOnlyList<Ownership> Clear(IReadOnlyList<Ownership> owners) =>
        owners.Any(owner => hidden.Sources.Contains(owner.OwnerId) || IsHidden(owner.DocumentId))
            ? [
                .. owners.Where(owner => !hidden.Sources.Contains(owner.OwnerId))
                    .Select(owner => IsHidden(owner.DocumentId) ? owner with { DocumentId = null } : owner),
            ]
            : owners;

    /// <summary>Affiliations that can be seen, without documents that cannot.</summary>
    public IReadOnlyList<Affiliation> Clear(IReadOnlyList<Affiliation> places) =>
        places.Any(place => hidden.Sources.Contains(place.OrganizationId) || IsHidden(place.DocumentId))
            ? [
                .. places.Where(place => !hidden.Sources.Contains(place.OrganizationId))
                    .Select(place => IsHidden(place.DocumentId) ? place with { DocumentId = null } : place),
            ]
            : places;

    private bool IsHidden(DocumentId? document) => document is { } id && hidden.Documents.Contains(id);
}
