using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Provenance.Server.Tests;

/// <summary>
/// Only those columns are read that a selection needs: each field has the same value when it is selected alone as when
/// every field is.
/// </summary>
public sealed class FieldAloneTests(FieldAloneTests.GenerousServer server) : IClassFixture<FieldAloneTests.GenerousServer>
{
    /// <summary>The five articles and the invented case, with answers to whoever asks for every field of a hundred records.</summary>
    public sealed class GenerousServer : SampleServer
    {
        public GenerousServer()
            : base("kursk", "merrow")
        {
            Settings["GraphQL:Engine:MaxFieldCost"] = "10000000";
            Settings["GraphQL:Timeout"] = "00:10:00";
        }
    }

    private const string Type = "type { name kind ofType { name kind ofType { name kind ofType { name kind } } } }";

    private const string Introspection =
        $$"""
        {
          __schema {
            types {
              name kind
              possibleTypes { name }
              enumValues { name }
              fields { name args { name defaultValue {{Type}} } {{Type}} }
            }
          }
        }
        """;

    /// <summary>Fields of which the samples have no value, so that a column that was not read is not missed.</summary>
    private static readonly HashSet<string> _absent =
    [
        "Claim.absorbed",
        "Claim.notTheSameAs",
        "ClaimLink.correction",
        "Document.additions",
        "Document.kindWords",
        "Document.laterVersions",
        "Document.restrictedTo",
        "Document.sameAddress",
        "Document.versionKind",
        "Document.versionOf",
        "Document.versionWords",
        "Evidence.correction",
        "Source.absorbed",
        "Source.additions",
        "Source.kindWords",
        "Source.notTheSameAs",
        "Source.owners",
        "Source.owns",
        "Source.restrictedTo",
        "Statement.assessments",
        "Statement.jointly",
        "Statement.withdrawnBy",
    ];

    /// <summary>Where records of each type are found in the samples.</summary>
    public static TheoryData<string, string> Records => new()
    {
        { "Source", "sources(first: 100) { nodes { … } }" },
        { "Source", "claims(first: 20) { nodes { upstream { origins { source { … } } } } }" },
        { "Document", "documents(first: 100) { nodes { … } }" },
        { "Question", "questions(first: 100) { nodes { … } }" },
        { "Claim", "claims(first: 100) { nodes { … } }" },
        { "ClaimLink", "claims(first: 100) { nodes { links { … } } }" },
        { "Statement", "statements(first: 100) { nodes { … } }" },
        { "Citation", "citations(first: 100) { nodes { … } }" },
        { "Evidence", "citations(first: 100) { nodes { evidence { … } } }" },
    };

    [Theory]
    [MemberData(nameof(Records))]
    public async Task It_has_the_value_that_it_has_among_all_others(string type, string place)
    {
        var types = await TypesAsync();
        foreach (var kind in KindsOf(types, type))
        {
            var fields = SelectionsOf(types, kind);
            var together = await RecordsAsync(place, kind, string.Join(' ', fields.Values));
            foreach (var (name, selection) in fields)
            {
                var alone = await RecordsAsync(place, kind, selection);
                Assert.Equal(
                    together.Select(record => record[name]?.ToJsonString()),
                    alone.Select(record => record[name]?.ToJsonString()));
            }
        }
    }

    [Fact]
    public async Task A_column_that_was_not_read_would_be_missed()
    {
        var types = await TypesAsync();
        HashSet<string> all = [];
        HashSet<string> seen = [];
        foreach (var (type, place) in Records.Select(row => row.Data))
        {
            foreach (var kind in KindsOf(types, type))
            {
                var fields = SelectionsOf(types, kind);
                all.UnionWith(fields.Keys.Select(name => $"{type}.{name}"));
                var records = await RecordsAsync(place, kind, string.Join(' ', fields.Values));
                seen.UnionWith(records.SelectMany(record => record)
                    .Where(field => field.Value is { } value && !IsDefault(value))
                    .Select(field => $"{type}.{field.Key}"));
            }
        }

        all.ExceptWith(seen);
        Assert.True(all.SetEquals(_absent), $"The samples have no value of {string.Join(", ", all.Order())}.");
    }

    private static IEnumerable<string> KindsOf(Dictionary<string, JsonNode> types, string type) =>
        types[type]["possibleTypes"]?.AsArray().Select(each => (string)each!["name"]!) ?? [type];

    private static Dictionary<string, string> SelectionsOf(Dictionary<string, JsonNode> types, string kind) =>
        types[kind]["fields"]!.AsArray().ToDictionary(
            field => (string)field!["name"]!, field => Selection(types, field!));

    /// <summary>A field with sample values for required arguments, and of its objects what tells them apart.</summary>
    private static string Selection(Dictionary<string, JsonNode> types, JsonNode field)
    {
        var arguments = field["args"]!.AsArray()
            .Where(argument => (string)argument!["type"]!["kind"]! == "NON_NULL" && argument["defaultValue"] is null)
            .Select(argument => $"{argument!["name"]}: {Sample(types, argument["type"]!)}")
            .ToList();
        var call = arguments.Count == 0 ? $"{field["name"]}" : $"{field["name"]}({string.Join(", ", arguments)})";
        return $"{call} {Parts(types, Named(field["type"]!))}";
    }

    /// <summary>Of records the id, of a connection its nodes, of other objects all that takes no argument and costs
    /// little.</summary>
    private static string Parts(Dictionary<string, JsonNode> types, JsonNode type)
    {
        if ((string)type["kind"]! is "SCALAR" or "ENUM")
        {
            return "";
        }

        var fields = types[(string)type["name"]!]["fields"]?.AsArray().Select(field => field!).ToList() ?? [];
        var isConnection = ((string)type["name"]!).EndsWith("Connection", StringComparison.Ordinal);
        var own = fields.FindAll(field => (string)field["name"]! == (isConnection ? "nodes" : "id")) is [_] only
            ? only
            : fields.FindAll(field => field["args"]!.AsArray().Count == 0
                && !IsListOfObjects(field["type"]!)
                && (string)field["name"]! != "recordedUntil");
        return $"{{ __typename {string.Join(' ', own.Select(Part))} }}";

        string Part(JsonNode field) => $"{field["name"]} {Parts(types, Named(field["type"]!))}";
    }

    /// <summary>A value that the sample has for an argument of a type.</summary>
    private static string Sample(Dictionary<string, JsonNode> types, JsonNode type) =>
        ((string)type["kind"]!, (string?)type["name"]) switch
        {
            ("NON_NULL", _) => Sample(types, type["ofType"]!),
            ("LIST", _) => $"[{Sample(types, type["ofType"]!)}]",
            ("ENUM", { } name) => (string)types[name]["enumValues"]![0]!["name"]!,
            (_, "Int") => "1",
            (_, "SourceBy") => """{ key: "uk-mod" }""",
            (_, "DocumentBy") => """{ key: "D003" }""",
            (_, "ClaimBy") => """{ key: "C-cas-4000" }""",
            (_, "QuestionBy") => """{ key: "dprk-losses-kursk" }""",
            var (_, name) => throw new NotSupportedException($"Say what the sample has for arguments of type {name}."),
        };

    private static bool IsListOfObjects(JsonNode type) =>
        (string)Named(type)["kind"]! is not ("SCALAR" or "ENUM")
        && ((string)type["kind"]! == "LIST" || (string?)type["ofType"]?["kind"] == "LIST");

    private static JsonNode Named(JsonNode type) => type["ofType"] is { } inner ? Named(inner) : type;

    private static bool IsDefault(JsonNode value) => value switch
    {
        JsonArray list => list.Count == 0,
        JsonValue plain => plain.ToJsonString() is "0" or "false" or "\"\"",
        _ => false,
    };

    /// <summary>The records at a place, in their order.</summary>
    private async Task<List<JsonObject>> RecordsAsync(string place, string kind, string selection)
    {
        var parts = $"__typename ... on {kind} {{ at: __typename {selection} }}";
        return [.. Below(await AskAsync($"{{ {place.Replace("…", parts, StringComparison.Ordinal)} }}"))];

        IEnumerable<JsonObject> Below(JsonNode? node) => node switch
        {
            JsonObject record when record.ContainsKey("__typename") => record.ContainsKey("at") ? [record] : [],
            JsonObject other => other.SelectMany(member => Below(member.Value)),
            JsonArray list => list.SelectMany(Below),
            _ => [],
        };
    }

    private async Task<Dictionary<string, JsonNode>> TypesAsync() =>
        (await AskAsync(Introspection))["__schema"]!["types"]!.AsArray()
            .ToDictionary(each => (string)each!["name"]!, each => each!);

    private async Task<JsonNode> AskAsync(string query)
    {
        using var response = await server.Client.PostAsJsonAsync(
            "/graphql", new { query }, TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.True(answer["errors"] is null, $"{answer["errors"]?.ToJsonString()}\n{query}");
        return answer["data"]!;
    }
}
