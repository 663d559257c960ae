using System.Text.Json.Nodes;
using Provenance.Server.Desk.Inputs;

namespace Provenance.Server.Desk;

/// <content>What is added to records that exist.</content>
internal sealed partial class DeskComposer
{
    /// <summary>Adds to the record of a source, and gives the key of the source.</summary>
    public async Task<string> AddAsync(AddToSourceInput added, string path)
    {
        var source = await SourceAsync(added.Source, $"{path}.source");
        JsonObject record = new()
        {
            ["source"] = source,
            ["aliases"] = added.Aliases is { } aliases ? new JsonArray([.. aliases.Select(Alias)]) : null,
            ["owners"] = await EachAsync(added.Owners, $"{path}.owners", OwnerAsync),
            ["affiliations"] = await EachAsync(added.Affiliations, $"{path}.affiliations", AffiliationAsync),
            ["possiblySameAs"] = await EachAsync(added.PossiblySameAs, $"{path}.possiblySameAs", KeyAsync),
            ["country"] = added.Country,
            ["url"] = added.Url,
            ["note"] = added.Note,
        };
        Add("additions", record, added.ExpectedRevision, added.Key ?? MadeKeys.Of(source, record), path);
        return source;
    }

    /// <summary>Adds to the record of a document, and gives the key of the document.</summary>
    public async Task<string> AddAsync(AddToDocumentInput added, string path)
    {
        var document = await DocumentAsync(added.Document, $"{path}.document");
        JsonObject record = new()
        {
            ["document"] = document,
            ["text"] = added.Text,
            ["title"] = added.Title,
            ["standfirst"] = added.Standfirst,
            ["byline"] = added.Byline,
            ["captions"] = Strings(added.Captions),
            ["url"] = added.Url,
            ["language"] = added.Language,
            ["description"] = added.Description,
            ["note"] = added.Note,
        };
        Add("additions", record, added.ExpectedRevision, added.Key ?? MadeKeys.Of(document, record), path);
        return document;
    }

    /// <summary>Adds a record that changes another one, if that has the revision that is expected, and gives its key.</summary>
    private string Add(string list, JsonObject record, int? expectedRevision, string key, string path)
    {
        record["expectedRevision"] = expectedRevision;
        return Add(list, record, key, path);
    }
}
