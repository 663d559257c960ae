using System.Text.Json.Nodes;
using Provenance.Domain;
using Provenance.Domain.Sources;

namespace Provenance.Server.Tests.Desk;

/// <summary>Records a whole corpus by mutations, one record after the other, as a script of a newsroom would that moves
/// in with what it has. A record follows those that it refers to.</summary>
internal sealed class MutatedCorpus
{
    private readonly DeskServer _server;
    private readonly JsonNode _corpus;
    private readonly Dictionary<string, JsonNode> _documents;
    private readonly Dictionary<string, JsonNode> _sources;
    private readonly HashSet<string> _added = [];
    private readonly Func<string, string> _textOf;

    private MutatedCorpus(DeskServer server, JsonNode corpus, Func<string, string> textOf)
    {
        (_server, _corpus, _textOf) = (server, corpus, textOf);
        _documents = Records("documents").ToDictionary(record => (string)record["id"]!);
        _sources = Records("sources").ToDictionary(record => (string)record["id"]!);
    }

    /// <summary>Records a corpus.</summary>
    /// <param name="server">The server.</param>
    /// <param name="folder">The folder of the corpus, with the texts beside it.</param>
    public static Task RecordAsync(DeskServer server, string folder) => new MutatedCorpus(
        server,
        JsonNode.Parse(File.ReadAllBytes(Path.Combine(folder, "corpus.json")))!,
        file => File.ReadAllText(Path.Combine(folder, file))).RecordAsync();

    private async Task RecordAsync()
    {
        foreach (var source in Records("sources"))
        {
            await SourceAsync((string)source["id"]!);
        }

        foreach (var document in Records("documents"))
        {
            await DocumentAsync((string)document["id"]!);
        }

        foreach (var population in Records("populations"))
        {
            await _server.DoAsync("addPopulation", new { population = Renamed(population) });
        }

        foreach (var place in Records("places"))
        {
            await _server.DoAsync("addPlace", new { place = Renamed(place) });
        }

        foreach (var question in Records("questions"))
        {
            await _server.DoAsync("addQuestion", new { question = Renamed(question) });
        }

        foreach (var claim in Records("claims"))
        {
            await _server.DoAsync("addClaim", new { claim = Claim(claim) });
        }

        foreach (var passage in Records("attributions"))
        {
            await _server.DoAsync("recordCitation", new { passage = Passage(passage) });
        }

        foreach (var passage in Records("unattributed"))
        {
            await _server.DoAsync("recordStatement", new { passage = Renamed(passage, "document", "claim") });
        }

        foreach (var passage in Records("excluded"))
        {
            await _server.DoAsync("excludePassage", Renamed(passage, "document"));
        }

        foreach (var link in Records("claimLinks"))
        {
            await _server.DoAsync("linkClaims", Renamed(link, "from", "to"));
        }

        foreach (var link in Records("attributionLinks").Where(link => !IsExplanation(link)))
        {
            await _server.DoAsync("linkPassages", new { from = (string)link["from"]!, link = Link(link) });
        }
    }

    private IEnumerable<JsonNode> Records(string list) => _corpus[list]?.AsArray().Select(record => record!) ?? [];

    /// <summary>Adds a source after those, and the documents, that it refers to. An outlet that nobody has identified
    /// is added with its document, by which it is called.</summary>
    private async Task SourceAsync(string key)
    {
        if (!_added.Add(key))
        {
            return;
        }

        var source = _sources[key];
        await ReferencesAsync(source);
        foreach (var other in Keys(source["possiblySameAs"]).Where(other => !_added.Contains(other)))
        {
            await ReferencesAsync(_sources[other]);
        }

        if (source["name"] is null)
        {
            await DocumentAsync((string)_documents.Values.First(
                document => (string?)document["publisher"] == key)["id"]!);
        }
        else
        {
            await _server.DoAsync("addSource", new { source = Source(source) });
        }
    }

    /// <summary>Adds what a source refers to, but for those that it may be the same as, which refer to it too.</summary>
    private async Task ReferencesAsync(JsonNode source)
    {
        var places = source["affiliations"]?.AsArray().Select(place => place!).ToList() ?? [];
        foreach (var other in places.Select(place => place["organisation"])
            .Append(source["partOf"]).Append(source["brokeredBy"]).OfType<JsonNode>())
        {
            await SourceAsync((string)other!);
        }

        foreach (var document in places.Select(place => place["in"]).Append(source["document"]).OfType<JsonNode>())
        {
            await DocumentAsync((string)document!);
        }
    }

    private async Task DocumentAsync(string key)
    {
        if (!_added.Add($"document {key}"))
        {
            return;
        }

        var document = _documents[key];
        var publisher = _sources[(string)document["publisher"]!];
        var added = Renamed(document);
        foreach (var checking in new[] { "held", "file", "sha256", "bytes", "chars" })
        {
            added.Remove(checking);
        }

        if ((string?)document["file"] is { } file)
        {
            added["text"] = _textOf(file);
        }

        if (publisher["name"] is null)
        {
            _added.Add((string)publisher["id"]!);
            added["publisher"] = new JsonObject { ["new"] = Source(publisher) };
        }
        else
        {
            await SourceAsync((string)publisher["id"]!);
            added["publisher"] = By((string)publisher["id"]!);
        }

        await _server.DoAsync("addDocument", new { document = added });
    }

    private JsonObject Source(JsonNode source)
    {
        var added = Renamed(source, "partOf", "brokeredBy", "document");
        var kind = (string)source["kind"]!;
        foreach (var member in new[] { "kind", "identified", "subkind", "form" })
        {
            added.Remove(member);
        }

        var (type, kindName) = (string)source["type"]! switch
        {
            "ORGANISATION" when kind == "OUTLET" => ("OUTLET", null),
            "ORGANISATION" when Token.Parse<AgencyKind>(kind) is not null => ("AGENCY", "agencyKind"),
            "ORGANISATION" => ("ORGANIZATION", "organizationKind"),
            "PERSON" when Token.Parse<OfficialRole>(kind) is not null => ("OFFICIAL", "officialRole"),
            "PERSON" => ("PERSON", "personRole"),
            "ANONYMOUS" => ("ANONYMOUS", "anonymousRole"),
            _ => ("UNSPECIFIED", "unspecifiedKind"),
        };
        added["type"] = type;
        if (kindName is not null)
        {
            added[kindName] = kind;
        }

        if ((string?)source["subkind"] is { } subkind)
        {
            added["outletKind"] = subkind;
        }

        if ((string?)source["form"] is { } form)
        {
            added["unspecifiedForm"] = form;
        }

        if (source["aliases"] is JsonArray aliases)
        {
            added["aliases"] = new JsonArray([.. aliases.Select(alias =>
                alias is JsonValue text ? new JsonObject { ["text"] = (string)text! } : alias!.DeepClone())]);
        }

        if (source["affiliations"] is JsonArray places)
        {
            added["affiliations"] = new JsonArray([.. places.Select(place => new JsonObject
            {
                ["organization"] = By((string)place!["organisation"]!),
                ["role"] = (string)place["role"]!,
                ["basis"] = (string)place["basis"]!,
                ["document"] = place["in"] is { } document ? By((string)document!) : null,
            })]);
        }

        if (source["possiblySameAs"] is JsonArray others)
        {
            added["possiblySameAs"] = new JsonArray([.. others.Select(other => _added.Add((string)other!)
                ? new JsonObject { ["new"] = Source(_sources[(string)other!]) }
                : By((string)other!))]);
        }

        return added;
    }

    private static JsonObject Claim(JsonNode claim)
    {
        var added = Renamed(claim, "question");
        if (claim["quantity"] is { } quantity)
        {
            added.Remove("quantity");
            var estimate = quantity.DeepClone().AsObject();
            estimate.Remove("low");
            estimate.Remove("high");
            added["estimate"] = estimate;
        }

        return added;
    }

    private JsonObject Passage(JsonNode passage)
    {
        var added = Renamed(passage, "document");
        foreach (var checking in new[] { "file", "citing", "depth", "peripheral" })
        {
            added.Remove(checking);
        }

        added["chain"] = new JsonArray([.. passage["chain"]!.AsArray().Select(hop =>
        {
            var composed = hop!.DeepClone().AsObject();
            composed.Remove("kind");
            composed["source"] = By((string)hop["source"]!);
            if (hop["venue"] is { } venue)
            {
                composed["venue"] = By((string)venue!);
            }

            return composed;
        })]);
        if (passage["claims"] is JsonArray claims)
        {
            added["claims"] = new JsonArray([.. claims.Select(claim => new JsonObject
            {
                ["claim"] = By((string)claim!["claim"]!),
                ["hedge"] = (string?)claim["hedge"]?["text"],
                ["likelihood"] = (string?)claim["hedge"]?["phia"],
            })]);
        }

        var links = Records("attributionLinks")
            .Where(link => IsExplanation(link) && (string)link["from"]! == (string)passage["id"]!).Select(Link).ToArray();
        if (links.Length > 0)
        {
            added["links"] = new JsonArray(links);
        }

        return added;
    }

    /// <summary>Whether a link explains something, so that its passage cannot be recorded without it.</summary>
    private static bool IsExplanation(JsonNode link) => (string)link["kind"]! == "RESPONDS_TO";

    private static JsonObject Link(JsonNode link)
    {
        var added = Renamed(link);
        added.Remove("from");
        return added;
    }

    /// <summary>The members of a record by the names that inputs have for them, with references by key.</summary>
    private static JsonObject Renamed(JsonNode record, params string[] references)
    {
        var renamed = record.DeepClone().AsObject();
        if (renamed.Remove("id", out var key))
        {
            renamed.Insert(0, "key", key);
        }

        foreach (var reference in references)
        {
            if ((string?)renamed[reference] is { } to)
            {
                renamed[reference] = By(to);
            }
        }

        return renamed;
    }

    private static IEnumerable<string> Keys(JsonNode? list) => list?.AsArray().Select(key => (string)key!) ?? [];

    private static JsonObject By(string key) => new() { ["key"] = key };
}
