using Provenance.Domain;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Corpora;

/// <summary>Turns the sources of a corpus into records of the graph.</summary>
internal sealed class SourceProjection(Corpus corpus, GraphIds ids, DateTimeOffset recordedAt)
{
    private readonly ILookup<string?, string> _published =
        corpus.Documents.ToLookup(document => document.Publisher, document => document.Id);

    internal Source Of(CorpusSource source) => OfKind(source) with
    {
        Aliases = source.Aliases,
        PartOfId = OptionalId(source.PartOf),
        Country = source.Country,
        PossiblySameAsIds = [.. source.PossiblySameAs.Select(Id)],
        Note = source.Note,
    };

    private Source OfKind(CorpusSource source)
    {
        var (id, key, name) = (Id(source.Id), source.Id, Name(source));
        return source.Type switch
        {
            CorpusSourceType.Organisation when Token.Parse<AgencyKind>(source.Kind) is { } kind =>
                new Agency { Id = id, Key = key, Name = name, RecordedAt = recordedAt, Kind = kind },
            CorpusSourceType.Organisation when Token.Parse<OrganizationKind>(source.Kind) is { } kind =>
                new Organization { Id = id, Key = key, Name = name, RecordedAt = recordedAt, Kind = kind },
            CorpusSourceType.Organisation => new Outlet
            {
                Id = id,
                Key = key,
                Name = name,
                RecordedAt = recordedAt,
                Kind = source.Subkind ?? OutletKind.Outlet,
                Identified = source.Identified,
            },
            CorpusSourceType.Person when Token.Parse<OfficialRole>(source.Kind) is { } role => new Official
            {
                Id = id,
                Key = key,
                Name = name,
                RecordedAt = recordedAt,
                Role = role,
                Affiliations = Affiliations(source),
            },
            CorpusSourceType.Person => new Person
            {
                Id = id,
                Key = key,
                Name = name,
                RecordedAt = recordedAt,
                Role = Token.Parse<PersonRole>(source.Kind)!.Value,
                Affiliations = Affiliations(source),
            },
            CorpusSourceType.Anonymous => new AnonymousSource
            {
                Id = id,
                Key = key,
                Name = name,
                RecordedAt = recordedAt,
                DescribedAs = name,
                Role = Token.Parse<AnonymousRole>(source.Kind)!.Value,
                Cardinality = source.Cardinality!.Value,
                BrokeredById = OptionalId(source.BrokeredBy),
                AffiliationHint = source.AffiliationHint,
                Terms = source.AnonymityTerms,
            },
            _ => new UnspecifiedSource
            {
                Id = id,
                Key = key,
                Name = name,
                RecordedAt = recordedAt,
                Form = source.Form!.Value,
                Kind = Token.Parse<UnspecifiedKind>(source.Kind)!.Value,
                DocumentId = new(ids.Documents[source.Document!]),
            },
        };
    }

    private List<Affiliation> Affiliations(CorpusSource source) =>
        [.. source.Affiliations.Select(place => new Affiliation
        {
            OrganizationId = Id(place.Organisation),
            Role = place.Role,
            Basis = place.Basis,
            DocumentId = place.In is { } document ? new DocumentId(ids.Documents[document]) : null,
            From = place.From,
            To = place.To,
        })];

    private string Name(CorpusSource source) => source.Name
        ?? (_published[source.Id].FirstOrDefault() is { } document
            ? $"(unidentified publisher of {document})"
            : "(unidentified outlet)");

    private SourceId Id(string key) => new(ids.Sources[key]);

    private SourceId? OptionalId(string? key) => key is null ? null : Id(key);
}
