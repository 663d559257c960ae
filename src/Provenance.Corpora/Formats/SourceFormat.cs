using Provenance.Domain;
using Provenance.Domain.Sources;

namespace Provenance.Corpora.Formats;

/// <summary>Sources: their members in a corpus, by family, and their conversion to and from the graph.</summary>
internal static class SourceFormat
{
    /// <summary>The longest name, in bytes of UTF-8.</summary>
    private const int NameBytes = 1000;

    private static readonly ShortForm<Alias> _aliasText = new(
        text => new(text), alias => alias is { Language: null, Kind: null } ? alias.Text : null, NameBytes);

    private static readonly ShortForm<CorpusOwnership> _ownerKey = new(
        key => new(new() { OwnerId = default }, key, null),
        owner => owner is { In: null, Ownership: { From: null, To: null, Evidence: null } } ? owner.Owner : null,
        int.MaxValue);

    internal static CorpusSource Members(RecordMembers members, CorpusSource? record)
    {
        var source = record?.Source;
        var given = source is null ? default((CorpusSourceType Type, string Kind)?) : SourceKinds.Of(source);
        var key = members.Key(source?.Key);
        var type = members.Enum("type", given?.Type);
        var kind = Kind(members, type, given?.Kind);
        var kindWords = members.OptionalString("kindWords", source?.KindWords);
        OutletKind? subkind = null;
        string? name;
        if (type == CorpusSourceType.Organisation)
        {
            subkind = Subkind(members, kind, source);
            name = members.OptionalString("name", record?.Name, NameBytes);
        }
        else
        {
            name = members.String("name", record?.Name, NameBytes);
        }
        var aliases = Aliases(members, source?.Aliases);
        var identified = type != CorpusSourceType.Organisation || Identified(members, kind, name, source);
        var partOf = members.OptionalString("partOf", record?.PartOf);
        var country = Country(members, source?.Country);
        var url = members.OptionalString("url", source?.Url, TextFormat.UrlBytes);
        IReadOnlyList<CorpusAffiliation> affiliations = [];
        string? broker = null;
        string? document = null;
        Source read;
        switch (type)
        {
            case CorpusSourceType.Organisation:
                read = Organisation(kind, subkind, identified, key, name ?? "");
                break;
            case CorpusSourceType.Person:
                read = Person(kind, key, name!);
                affiliations = Affiliations(members, record?.Affiliations);
                break;
            case CorpusSourceType.Anonymous:
                var anonymous = source as AnonymousSource;
                var cardinality = members.Enum("cardinality", anonymous?.Cardinality);
                broker = members.OptionalString("brokeredBy", record?.BrokeredBy);
                read = new AnonymousSource
                {
                    Id = default,
                    Key = key,
                    Name = name!,
                    RecordedAt = default,
                    DescribedAs = name!,
                    Role = Token.Parse<AnonymousRole>(kind) ?? default,
                    Cardinality = cardinality,
                    AffiliationHint = members.OptionalString("affiliationHint", anonymous?.AffiliationHint),
                    Terms = members.OptionalString("anonymityTerms", anonymous?.Terms),
                };
                break;
            default:
                read = new UnspecifiedSource
                {
                    Id = default,
                    Key = key,
                    Name = name!,
                    RecordedAt = default,
                    Kind = Token.Parse<UnspecifiedKind>(kind) ?? default,
                    Form = members.Enum("form", (source as UnspecifiedSource)?.Form),
                    DocumentId = default,
                };
                document = members.String("document", record?.Document);
                break;
        }

        return new()
        {
            PartOf = partOf,
            Affiliations = affiliations,
            BrokeredBy = broker,
            Document = document,
            Owners = Owners(members, record?.Owners),
            PossiblySameAs = members.Strings("possiblySameAs", record?.PossiblySameAs),
            Source = read with
            {
                KindWords = kindWords,
                Aliases = aliases,
                Country = country,
                Url = url,
                Note = members.OptionalString("note", source?.Note),
                RestrictedTo = GroupFormat.Members(members, source?.RestrictedTo),
            },
        };
    }

    /// <summary>The record of the graph.</summary>
    /// <param name="record">The record of the corpus.</param>
    /// <param name="name">The name to show.</param>
    /// <param name="numbers">The storage keys.</param>
    internal static Source ToGraph(CorpusSource record, string name, RecordNumbers numbers)
    {
        var source = record.Source with
        {
            Id = numbers.Source(record.Id),
            Name = name,
            PartOfId = numbers.OptionalSource(record.PartOf),
            Owners = Owners(record.Owners, numbers),
            PossiblySameAsIds = [.. record.PossiblySameAs.Select(numbers.Source)],
            RecordedAt = numbers.RecordedAt,
        };
        return source switch
        {
            Official official => official with { Affiliations = Affiliations(record.Affiliations, numbers) },
            Person person => person with { Affiliations = Affiliations(record.Affiliations, numbers) },
            AnonymousSource anonymous => anonymous with { BrokeredById = numbers.OptionalSource(record.BrokeredBy) },
            UnspecifiedSource unspecified => unspecified with { DocumentId = numbers.Document(record.Document!) },
            _ => source,
        };
    }

    /// <summary>The record of a corpus.</summary>
    internal static CorpusSource OfGraph(Source source, RecordKeys keys) => new()
    {
        Source = source,
        PartOf = keys.Of(source.PartOfId),
        Owners = OfGraph(source.Owners, keys),
        PossiblySameAs = [.. source.PossiblySameAsIds.Select(keys.Of)],
        BrokeredBy = keys.Of((source as AnonymousSource)?.BrokeredById),
        Document = keys.Of((source as UnspecifiedSource)?.DocumentId),
        Affiliations = OfGraph(AffiliationsOf(source), keys),
    };

    /// <summary>The member that has the country.</summary>
    internal static string? Country(RecordMembers members, string? country)
    {
        var code = members.OptionalString("country", country);
        if (code is not null && !Countries.Codes.Contains(code))
        {
            members.Fault("country", $"\"{code}\" is the code of no country; two letters of ISO 3166-1, as GB or UA, "
                + "would be accepted");
        }
        return code;
    }

    /// <summary>The member that has other names.</summary>
    internal static IReadOnlyList<Alias> Aliases(RecordMembers members, IReadOnlyList<Alias>? aliases) =>
        members.List("aliases", aliases, Alias, _aliasText);

    /// <summary>The member that has the owners.</summary>
    internal static IReadOnlyList<CorpusOwnership> Owners(RecordMembers members, IReadOnlyList<CorpusOwnership>? owners) =>
        members.List("owners", owners, Ownership, _ownerKey);

    /// <summary>The member that has a person's places in organizations.</summary>
    internal static IReadOnlyList<CorpusAffiliation> Affiliations(
        RecordMembers members, IReadOnlyList<CorpusAffiliation>? affiliations) =>
        members.List("affiliations", affiliations, Affiliation);

    /// <summary>The owners of the graph.</summary>
    internal static IReadOnlyList<Ownership> Owners(IReadOnlyList<CorpusOwnership> owners, RecordNumbers numbers) =>
    [
        .. owners.Select(owner => owner.Ownership with
        {
            OwnerId = numbers.Source(owner.Owner),
            DocumentId = numbers.OptionalDocument(owner.In),
        }),
    ];

    /// <summary>The affiliations of the graph.</summary>
    internal static IReadOnlyList<Affiliation> Affiliations(
        IReadOnlyList<CorpusAffiliation> affiliations, RecordNumbers numbers) =>
    [
        .. affiliations.Select(place => place.Affiliation with
        {
            OrganizationId = numbers.Source(place.Organisation),
            DocumentId = numbers.OptionalDocument(place.In),
        }),
    ];

    /// <summary>The owners of a corpus.</summary>
    internal static IReadOnlyList<CorpusOwnership> OfGraph(IReadOnlyList<Ownership> owners, RecordKeys keys) =>
        [.. owners.Select(owner => new CorpusOwnership(owner, keys.Of(owner.OwnerId), keys.Of(owner.DocumentId)))];

    /// <summary>The affiliations of a corpus.</summary>
    internal static IReadOnlyList<CorpusAffiliation> OfGraph(IReadOnlyList<Affiliation> places, RecordKeys keys) =>
    [
        .. places.Select(place =>
            new CorpusAffiliation(place, keys.Of(place.OrganizationId), keys.Of(place.DocumentId))),
    ];

    private static string Kind(RecordMembers members, CorpusSourceType type, string? value)
    {
        var kind = members.String("kind", value);
        if (kind.Length > 0 && !members.Failed("type") && !SourceKinds.Of(type).Contains(kind))
        {
            members.Fault("kind", $"\"{kind}\" is no kind of {Token.Of(type)}; "
                + $"accepted: {string.Join(", ", SourceKinds.Of(type))}");
        }
        return kind;
    }

    private static OutletKind? Subkind(RecordMembers members, string kind, Source? source)
    {
        var subkind = members.OptionalEnum<OutletKind>(
            "subkind", source is Outlet { Kind: OutletKind.NewsAgency } ? OutletKind.NewsAgency : null);
        if (subkind is not null && kind != SourceKinds.Outlet)
        {
            members.Fault("subkind", "only an OUTLET has a subkind");
        }
        return subkind;
    }

    private static bool Identified(RecordMembers members, string kind, string? name, Source? source)
    {
        var identified = members.OptionalBool("identified", source is Outlet { Identified: false } ? false : null) ?? true;
        if (name is null && identified)
        {
            members.Fault("", "a source without a name is an outlet with \"identified\": false");
        }
        if (!identified && (kind != SourceKinds.Outlet || name is not null))
        {
            members.Fault("", "only an outlet without a name is not identified");
        }
        return identified;
    }

    private static Source Organisation(string kind, OutletKind? subkind, bool identified, string key, string name) =>
        Token.Parse<AgencyKind>(kind) is { } agency
            ? new Agency { Id = default, Key = key, Name = name, RecordedAt = default, Kind = agency }
        : Token.Parse<OrganizationKind>(kind) is { } other
            ? new Organization { Id = default, Key = key, Name = name, RecordedAt = default, Kind = other }
        : new Outlet
        {
            Id = default,
            Key = key,
            Name = name,
            RecordedAt = default,
            Kind = subkind ?? OutletKind.Outlet,
            Identified = identified,
        };

    private static Source Person(string kind, string key, string name) => Token.Parse<OfficialRole>(kind) is { } office
        ? new Official { Id = default, Key = key, Name = name, RecordedAt = default, Role = office }
        : new Person
        {
            Id = default,
            Key = key,
            Name = name,
            RecordedAt = default,
            Role = Token.Parse<PersonRole>(kind) ?? default,
        };

    private static Alias Alias(RecordMembers members, Alias? alias) => new(
        members.String("text", alias?.Text, NameBytes),
        members.OptionalString("language", alias?.Language),
        members.OptionalEnum("kind", alias?.Kind));

    private static CorpusAffiliation Affiliation(RecordMembers members, CorpusAffiliation? record)
    {
        var place = record?.Affiliation;
        var organisation = members.String("organisation", record?.Organisation);
        var role = members.String("role", place?.Role);
        var basis = members.Enum("basis", place?.Basis);
        var document = members.OptionalString("in", record?.In);
        return new(
            new()
            {
                OrganizationId = default,
                Role = role,
                Basis = basis,
                From = members.OptionalDate("from", place?.From),
                To = members.OptionalDate("to", place?.To),
            },
            organisation,
            document);
    }

    private static CorpusOwnership Ownership(RecordMembers members, CorpusOwnership? record)
    {
        var ownership = record?.Ownership;
        var owner = members.String("owner", record?.Owner);
        return new(
            new()
            {
                OwnerId = default,
                From = members.OptionalObject("from", ownership?.From, TextFormat.Date),
                To = members.OptionalObject("to", ownership?.To, TextFormat.Date),
                Evidence = members.OptionalString("evidence", ownership?.Evidence),
            },
            owner,
            members.OptionalString("in", record?.In));
    }

    private static IReadOnlyList<Affiliation> AffiliationsOf(Source source) => source switch
    {
        Official official => official.Affiliations,
        Person person => person.Affiliations,
        _ => [],
    };
}
