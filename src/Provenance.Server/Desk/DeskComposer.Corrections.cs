using System.Text.Json.Nodes;
using Provenance.Domain;
using Provenance.Domain.Amendments;
using Provenance.Domain.Sources;
using Provenance.Server.Desk.Inputs;

namespace Provenance.Server.Desk;

/// <content>Fields of records that are put right.</content>
internal sealed partial class DeskComposer
{
    /// <summary>Adds what is put right in a record, and gives the key of the record.</summary>
    /// <param name="input">The request.</param>
    /// <param name="path">The place of the input.</param>
    public async Task<string> AddAsync(FieldCorrectionInput input, string path) => input switch
    {
        CorrectSourceInput { Fields: var fields } correction => await AmendAsync(
            AmendedKind.Source,
            await SourceAsync(correction.Source, $"{path}.source"),
            fields is null ? [] : await FieldsAsync(fields, $"{path}.fields"),
            input,
            path),
        CorrectDocumentInput { Fields: var fields } correction => await AmendAsync(
            AmendedKind.Document,
            await DocumentAsync(correction.Document, $"{path}.document"),
            fields is null ? [] : await FieldsAsync(fields, $"{path}.fields"),
            input,
            path),
        CorrectPopulationInput correction => await AmendAsync(
            AmendedKind.Population, correction.Population, Fields(correction.Fields), input, path),
        CorrectPlaceInput correction => await AmendAsync(
            AmendedKind.Place, correction.Place, Fields(correction.Fields), input, path),
        CorrectQuestionInput { Fields: var fields } correction => await AmendAsync(
            AmendedKind.Question,
            await QuestionAsync(correction.Question, $"{path}.question"),
            new() { ["text"] = fields?.Text, ["subject"] = fields?.Subject, ["place"] = fields?.Place },
            input,
            path),
        CorrectClaimInput { Fields: var fields } correction => await AmendAsync(
            AmendedKind.Claim,
            await ClaimAsync(correction.Claim, $"{path}.claim"),
            fields is null ? [] : await FieldsAsync(fields, $"{path}.fields"),
            input,
            path),
        _ => throw new System.Diagnostics.UnreachableException(input.GetType().Name),
    };

    /// <summary>Adds an amendment of the given members, and gives the key of the record.</summary>
    private async Task<string> AmendAsync(
        AmendedKind kind, string of, JsonObject members, FieldCorrectionInput input, string path)
    {
        JsonObject fields = new([.. members.Where(member => member.Value is not null)
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))]);
        foreach (var name in input.Clear ?? [])
        {
            fields[DeskRecords.MemberOf(name)] = null;
        }

        JsonObject record = new()
        {
            [Token.Of(kind).ToLowerInvariant()] = of,
            ["fields"] = fields,
            ["reason"] = input.Reason,
        };
        var key = input.Key ?? await KeyOfAmendmentAsync(kind, of, record);
        Add("amendments", record, input.ExpectedRevision, key, path);
        return of;
    }

    /// <summary>A key that none has, unless the last amendment of the record is the same: asking twice changes
    /// nothing.</summary>
    private async Task<string> KeyOfAmendmentAsync(AmendedKind kind, string of, JsonObject record)
    {
        var before = await readers.Amendments.OfKeyAsync(kind, of, cancellationToken);
        var again = MadeKeys.Of(of, record, $"{before.Count - 1}");
        return before is [.., { } last] && last.Key == again ? again : MadeKeys.Of(of, record, $"{before.Count}");
    }

    private async Task<JsonObject> FieldsAsync(SourceFieldsInput fields, string path)
    {
        JsonObject members = new()
        {
            ["kindWords"] = fields.KindWords,
            ["name"] = fields.Name,
            ["aliases"] = fields.Aliases is { } aliases ? new JsonArray([.. aliases.Select(Alias)]) : null,
            ["partOf"] = await OptionalAsync(fields.PartOf, $"{path}.partOf"),
            ["country"] = fields.Country,
            ["url"] = fields.Url,
            ["affiliations"] = await EachAsync(fields.Affiliations, $"{path}.affiliations", AffiliationAsync),
            ["owners"] = await EachAsync(fields.Owners, $"{path}.owners", OwnerAsync),
            ["brokeredBy"] = await OptionalAsync(fields.BrokeredBy, $"{path}.brokeredBy"),
            ["affiliationHint"] = fields.AffiliationHint,
            ["anonymityTerms"] = fields.AnonymityTerms,
            ["cardinality"] = Optional(fields.Cardinality),
            ["form"] = Optional(fields.UnspecifiedForm),
            ["possiblySameAs"] = await EachAsync(fields.PossiblySameAs, $"{path}.possiblySameAs", KeyAsync),
            ["note"] = fields.Note,
            ["restrictedTo"] = Strings(fields.RestrictedTo),
        };
        if (fields.Type is { } type)
        {
            var (family, kind) = KindOf(new() { Type = type, AgencyKind = fields.AgencyKind }, path);
            (members["type"], members["kind"]) = (Token.Of(family), kind);
        }

        members["kind"] = (fields.AgencyKind is { } agency ? Token.Of(agency) : null)
            ?? Optional(fields.OrganizationKind) ?? Optional(fields.OfficialRole) ?? Optional(fields.PersonRole)
            ?? Optional(fields.AnonymousRole) ?? Optional(fields.UnspecifiedKind) ?? members["kind"]?.DeepClone();
        if (fields.OutletKind is { } outlet)
        {
            members["kind"] = Token.Of(OutletKind.Outlet);
            members["subkind"] = outlet == OutletKind.NewsAgency ? Token.Of(outlet) : new JsonArray();
        }

        if (fields.Name is not null)
        {
            // An outlet that has a name is identified.
            members["identified"] = new JsonArray();
        }

        return members;
    }

    private async Task<JsonObject> FieldsAsync(DocumentFieldsInput fields, string path) => new()
    {
        ["kind"] = Optional(fields.Kind),
        ["kindWords"] = fields.KindWords,
        ["title"] = fields.Title,
        ["standfirst"] = fields.Standfirst,
        ["byline"] = fields.Byline,
        ["captions"] = Strings(fields.Captions),
        ["publisher"] = await OptionalAsync(fields.Publisher, $"{path}.publisher"),
        ["publishedAt"] = Compact(Date(fields.PublishedAt)),
        ["url"] = fields.Url,
        ["language"] = fields.Language,
        ["description"] = fields.Description,
        ["versionOf"] = await OptionalAsync(fields.VersionOf, $"{path}.versionOf"),
        ["versionKind"] = Optional(fields.VersionKind),
        ["versionWords"] = fields.VersionWords,
        ["note"] = fields.Note,
        ["restrictedTo"] = Strings(fields.RestrictedTo),
    };

    private async Task<JsonObject> FieldsAsync(ClaimFieldsInput fields, string path) => new()
    {
        ["question"] = fields.Question is { } question ? await QuestionAsync(question, $"{path}.question") : null,
        ["proposition"] = fields.Proposition,
        ["quantity"] = Compact(fields.Estimate is { } estimate ? Estimate(estimate) : null),
        ["modality"] = Optional(fields.Modality),
        ["condition"] = fields.Condition,
        ["since"] = Compact(Date(fields.Since)),
        ["note"] = fields.Note,
    };

    private static JsonObject Fields(SubjectFieldsInput? fields) => new()
    {
        ["name"] = fields?.Name,
        ["aliases"] = Strings(fields?.Aliases),
        ["partOf"] = fields?.PartOf,
        ["note"] = fields?.Note,
    };

    /// <summary>An object without the members that are null, as a corpus writes it.</summary>
    private static JsonObject? Compact(JsonObject? value) => value is null ? null : new([.. value
        .Where(member => member.Value is not null)
        .Select(member => KeyValuePair.Create(
            member.Key, member.Value is JsonObject inner ? Compact(inner) : member.Value!.DeepClone()))]);
}
