using System.Text.Json.Nodes;
using Provenance.Corpora;
using Provenance.Data.Readers.Filtering;
using Provenance.Domain;
using Provenance.Domain.Sources;
using Provenance.Server.Desk.Inputs;

namespace Provenance.Server.Desk;

/// <content>Sources.</content>
internal sealed partial class DeskComposer
{
    /// <summary>The key of a source.</summary>
    /// <param name="by">The source.</param>
    /// <param name="path">Its place in the request.</param>
    /// <param name="occasion">Where a new source that is unnamed speaks; null when it is unknown.</param>
    public async Task<string> SourceAsync(SourceInput by, string path, Occasion? occasion = null) => by switch
    {
        { Key: { } key } => key,
        { Name: { } name } => await NamedAsync(name, path),
        { New: { } added } => await AddAsync(added, $"{path}.new", occasion),
        { Id: null } => Records.Fail(path, "nobody has decided who this is; a key would be accepted, or a new source"),
        _ => NodeId.Parse(by.Id) is { Kind: nameof(Source) } id && (await readers.Sources.ByIdAsync(
            [new SourceId(id.Number)], cancellationToken)).Values.SingleOrDefault() is { } known
            ? known.Key
            : Missing("source", by.Id, path),
    };

    /// <summary>The key of a source that may be left out; null when it is.</summary>
    public async Task<string?> OptionalAsync(SourceInput? by, string path) =>
        by is null ? null : await SourceAsync(by, path);

    /// <summary>Adds a source, and gives its key.</summary>
    /// <param name="source">The source.</param>
    /// <param name="path">Its place in the request.</param>
    /// <param name="occasion">Where it speaks, if it is unnamed; null when that is unknown.</param>
    public async Task<string> AddAsync(NewSourceInput source, string path, Occasion? occasion = null)
    {
        RefuseOthersMembers(source, path);
        var (family, kind) = KindOf(source, path);
        JsonObject record = new()
        {
            ["type"] = Token.Of(family),
            ["kind"] = kind,
            ["kindWords"] = source.KindWords,
            ["name"] = source.Name,
            ["aliases"] = source.Aliases is { } aliases ? new JsonArray([.. aliases.Select(Alias)]) : null,
            ["partOf"] = await OptionalAsync(source.PartOf, $"{path}.partOf"),
            ["country"] = source.Country,
            ["url"] = source.Url,
            ["owners"] = await EachAsync(source.Owners, $"{path}.owners", OwnerAsync),
            ["possiblySameAs"] = await EachAsync(source.PossiblySameAs, $"{path}.possiblySameAs", KeyAsync),
            ["note"] = source.Note,
            ["restrictedTo"] = Strings(source.RestrictedTo),
        };
        if (source.OutletKind == OutletKind.NewsAgency)
        {
            record["subkind"] = Token.Of(OutletKind.NewsAgency);
        }

        if (source is { Type: SourceType.Outlet, Name: null })
        {
            record["identified"] = false;
        }

        if (source.Affiliations is { } affiliations)
        {
            record["affiliations"] = await EachAsync(affiliations, $"{path}.affiliations", AffiliationAsync);
        }

        if (source.Type == SourceType.Anonymous)
        {
            record["cardinality"] = Token.Of(source.Cardinality ?? AnonymousCardinality.Unknown);
            record["brokeredBy"] = await OptionalAsync(source.BrokeredBy, $"{path}.brokeredBy");
            record["affiliationHint"] = source.AffiliationHint;
            record["anonymityTerms"] = source.AnonymityTerms;
        }

        if (source.Type == SourceType.Unspecified)
        {
            record["form"] = Token.Of(source.UnspecifiedForm ?? UnspecifiedForm.VaguePlural);
            record["document"] = await OptionalAsync(source.Document, $"{path}.document") ?? occasion?.Document;
        }

        return Add("sources", record, source.Key ?? KeyOf(source, record, occasion), path);
    }

    /// <summary>A named source has the key of its name, so that the same name is not added twice unnoticed. Someone
    /// unnamed is someone else in each passage, nobody named in each document, and so is an outlet that nobody has
    /// identified.</summary>
    private static string KeyOf(NewSourceInput source, JsonObject record, Occasion? occasion)
    {
        var name = source.Name ?? "outlet";
        var document = occasion is null ? "" : $"{occasion.Document}-";
        return source.Type switch
        {
            SourceType.Anonymous => $"{document}{MadeKeys.Of(name, record, occasion?.Words ?? "")}",
            SourceType.Unspecified => $"{document}{MadeKeys.Of(name, record)}",
            _ => source.Name is null ? $"{document}{MadeKeys.Of(name, record)}" : MadeKeys.Of(name),
        };
    }

    /// <summary>Refuses what only sources of other types have, so that nothing is dropped unseen.</summary>
    private void RefuseOthersMembers(NewSourceInput source, string path)
    {
        Only(source.OutletKind is not null, "outletKind", SourceType.Outlet);
        Only(source.AgencyKind is not null, "agencyKind", SourceType.Agency);
        Only(source.OrganizationKind is not null, "organizationKind", SourceType.Organization);
        Only(source.OfficialRole is not null, "officialRole", SourceType.Official);
        Only(source.PersonRole is not null, "personRole", SourceType.Person);
        Only(source.AnonymousRole is not null, "anonymousRole", SourceType.Anonymous);
        Only(source.Cardinality is not null, "cardinality", SourceType.Anonymous);
        Only(source.BrokeredBy is not null, "brokeredBy", SourceType.Anonymous);
        Only(source.AffiliationHint is not null, "affiliationHint", SourceType.Anonymous);
        Only(source.AnonymityTerms is not null, "anonymityTerms", SourceType.Anonymous);
        Only(source.UnspecifiedKind is not null, "unspecifiedKind", SourceType.Unspecified);
        Only(source.UnspecifiedForm is not null, "unspecifiedForm", SourceType.Unspecified);
        Only(source.Document is not null, "document", SourceType.Unspecified);

        void Only(bool isGiven, string member, SourceType type)
        {
            if (isGiven && source.Type != type)
            {
                Records.Fail(
                    $"{path}.{member}",
                    $"only a source of the type {Token.Of(type)} has it; it may be left out, or the type changed");
            }
        }
    }

    private async Task<string> NamedAsync(string name, string path)
    {
        List<Source> found = [.. (await readers.Sources.ByNameAsync([name], cancellationToken))[name]];
        return found switch
        {
            [var only] => only.Key,
            [] => Records.Fail(
                path,
                $"no source has the name \"{name}\"; the name of one that is recorded would be accepted, or a new one"),
            _ => Records.Fail(
                path,
                $"\"{name}\" is the name of {found.Count} sources: "
                    + $"{string.Join(", ", found.Select(source => $"{source.Name} (key \"{source.Key}\")"))}; "
                    + "one of these keys would be accepted"),
        };
    }

    /// <summary>The type and kind by which a corpus names the kind of a source.</summary>
    private (CorpusSourceType Family, string Kind) KindOf(NewSourceInput source, string path) => source.Type switch
    {
        SourceType.Outlet => (CorpusSourceType.Organisation, Token.Of(OutletKind.Outlet)),
        SourceType.Agency => (CorpusSourceType.Organisation, Required(source.AgencyKind, $"{path}.agencyKind")),
        SourceType.Organization =>
            (CorpusSourceType.Organisation, Token.Of(source.OrganizationKind ?? OrganizationKind.Other)),
        SourceType.Official => (CorpusSourceType.Person, Token.Of(source.OfficialRole ?? OfficialRole.Official)),
        SourceType.Person => (CorpusSourceType.Person, Token.Of(source.PersonRole ?? PersonRole.Other)),
        SourceType.Anonymous =>
            (CorpusSourceType.Anonymous, Token.Of(source.AnonymousRole ?? AnonymousRole.Other)),
        _ => (CorpusSourceType.Unspecified, Token.Of(source.UnspecifiedKind ?? UnspecifiedKind.Other)),
    };

    /// <summary>The token of a kind that is needed; any of them when it is missing, so that only that is
    /// told.</summary>
    private string Required<T>(T? kind, string path)
        where T : struct, Enum
    {
        if (kind is { } known)
        {
            return Token.Of(known);
        }

        Records.Fail(path, $"an agency needs its kind; accepted: {string.Join(", ", Token.All<T>())}");
        return Token.All<T>()[0];
    }

    private static JsonNode Alias(AliasInput alias) => new JsonObject
    {
        ["text"] = alias.Text,
        ["language"] = alias.Language,
        ["kind"] = Optional(alias.Kind),
    };

    private async Task<JsonNode> KeyAsync(SourceInput source, string path) =>
        JsonValue.Create(await SourceAsync(source, path));

    private async Task<JsonNode> OwnerAsync(OwnershipInput owner, string path) => new JsonObject
    {
        ["owner"] = await SourceAsync(owner.Owner, $"{path}.owner"),
        ["from"] = Date(owner.From),
        ["to"] = Date(owner.To),
        ["evidence"] = owner.Evidence,
        ["in"] = await OptionalAsync(owner.Document, $"{path}.document"),
    };

    private async Task<JsonNode> AffiliationAsync(AffiliationInput place, string path) => new JsonObject
    {
        ["organisation"] = await SourceAsync(place.Organization, $"{path}.organization"),
        ["role"] = place.Role,
        ["basis"] = Token.Of(place.Basis),
        ["in"] = await OptionalAsync(place.Document, $"{path}.document"),
        ["from"] = place.From?.ToString("O"),
        ["to"] = place.To?.ToString("O"),
    };
}
