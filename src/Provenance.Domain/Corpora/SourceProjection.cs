using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Corpora;

/// <summary>Turns the sources of a corpus into records of the graph.</summary>
internal sealed class SourceProjection(Corpus corpus, GraphIds ids, DateTimeOffset recordedAt)
{
    private readonly ILookup<string?, string> _published =
        corpus.Documents.ToLookup(document => document.Publisher, document => document.Id);

    internal Source Of(CorpusSource source) => source.Type switch
    {
        CorpusSourceType.Organisation => Organisation(source),
        CorpusSourceType.Person => Person(source),
        CorpusSourceType.Anonymous => new AnonymousSource
        {
            Id = Id(source.Id),
            Key = source.Id,
            Name = Name(source),
            DescribedAs = Name(source),
            Role = Kind<AnonymousRole>(source),
            Cardinality = source.Cardinality ?? Cardinality.Unknown,
            BrokeredById = OptionalId(source.BrokeredBy),
            AffiliationHint = source.AffiliationHint,
            Terms = source.AnonymityTerms,
            Aliases = source.Aliases,
            PartOfId = OptionalId(source.PartOf),
            Country = source.Country,
            PossiblySameAsIds = Candidates(source),
            Note = source.Note,
            RecordedAt = recordedAt,
        },
        _ => new UnspecifiedSource
        {
            Id = Id(source.Id),
            Key = source.Id,
            Name = Name(source),
            Form = source.Form!.Value,
            Kind = Kind<UnspecifiedKind>(source),
            DocumentId = new(ids.Documents[source.Document!]),
            Aliases = source.Aliases,
            PartOfId = OptionalId(source.PartOf),
            Country = source.Country,
            PossiblySameAsIds = Candidates(source),
            Note = source.Note,
            RecordedAt = recordedAt,
        },
    };

    private Source Organisation(CorpusSource source)
    {
        if (Token.Parse<AgencyKind>(source.Kind) is { } agency)
        {
            return new Agency
            {
                Id = Id(source.Id),
                Key = source.Id,
                Name = Name(source),
                Kind = agency,
                Aliases = source.Aliases,
                PartOfId = OptionalId(source.PartOf),
                Country = source.Country,
                PossiblySameAsIds = Candidates(source),
                Note = source.Note,
                RecordedAt = recordedAt,
            };
        }
        if (Token.Parse<OrganizationKind>(source.Kind) is { } organization)
        {
            return new Organization
            {
                Id = Id(source.Id),
                Key = source.Id,
                Name = Name(source),
                Kind = organization,
                Aliases = source.Aliases,
                PartOfId = OptionalId(source.PartOf),
                Country = source.Country,
                PossiblySameAsIds = Candidates(source),
                Note = source.Note,
                RecordedAt = recordedAt,
            };
        }
        return new Outlet
        {
            Id = Id(source.Id),
            Key = source.Id,
            Name = Name(source),
            Kind = source.Subkind ?? OutletKind.Outlet,
            Identified = source.Identified,
            Aliases = source.Aliases,
            PartOfId = OptionalId(source.PartOf),
            Country = source.Country,
            PossiblySameAsIds = Candidates(source),
            Note = source.Note,
            RecordedAt = recordedAt,
        };
    }

    private Source Person(CorpusSource source)
    {
        IReadOnlyList<Affiliation> affiliations = [.. source.Affiliations.Select(place => new Affiliation
        {
            OrganizationId = Id(place.Organisation),
            Role = place.Role,
            Basis = place.Basis,
            DocumentId = place.In is { } document ? new DocumentId(ids.Documents[document]) : null,
            From = place.From,
            To = place.To,
        })];
        return Token.Parse<OfficialRole>(source.Kind) is { } office
            ? new Official
            {
                Id = Id(source.Id),
                Key = source.Id,
                Name = Name(source),
                Role = office,
                Affiliations = affiliations,
                Aliases = source.Aliases,
                PartOfId = OptionalId(source.PartOf),
                Country = source.Country,
                PossiblySameAsIds = Candidates(source),
                Note = source.Note,
                RecordedAt = recordedAt,
            }
            : new Person
            {
                Id = Id(source.Id),
                Key = source.Id,
                Name = Name(source),
                Role = Kind<PersonRole>(source),
                Affiliations = affiliations,
                Aliases = source.Aliases,
                PartOfId = OptionalId(source.PartOf),
                Country = source.Country,
                PossiblySameAsIds = Candidates(source),
                Note = source.Note,
                RecordedAt = recordedAt,
            };
    }

    private string Name(CorpusSource source) => source.Name
        ?? (_published[source.Id].FirstOrDefault() is { } document
            ? $"(unidentified publisher of {document})"
            : "(unidentified outlet)");

    private static T Kind<T>(CorpusSource source) where T : struct, Enum => Token.Parse<T>(source.Kind)!.Value;

    private List<SourceId> Candidates(CorpusSource source) => [.. source.PossiblySameAs.Select(Id)];

    private SourceId Id(string key) => new(ids.Sources[key]);

    private SourceId? OptionalId(string? key) => key is null ? null : Id(key);
}
