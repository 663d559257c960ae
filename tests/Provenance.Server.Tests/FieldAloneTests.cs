using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Provenance.Server.Tests;

/// <summary>
/// Only those columns are read that a selection needs: each field has the same value when it is selected alone as when
/// every field is.
/// </summary>
public sealed class FieldAloneTests(KurskServer server) : IClassFixture<KurskServer>
{
    private const string Introspection =
        """
        {
          __schema {
            types {
              name kind
              possibleTypes { name }
              fields { name args { defaultValue type { kind } } type { name kind ofType { name kind ofType { name kind ofType { name kind } } } } }
            }
          }
        }
        """;

    [Theory]
    [InlineData("sources", "Source")]
    [InlineData("documents", "Document")]
    [InlineData("questions", "Question")]
    [InlineData("claims", "Claim")]
    [InlineData("statements", "Statement")]
    [InlineData("citations", "Citation")]
    public async Task It_has_the_value_that_it_has_among_all_others(string list, string type)
    {
        var types = (await AskAsync(Introspection))["__schema"]!["types"]!.AsArray()
            .ToDictionary(each => (string)each!["name"]!, each => each!);
        foreach (var kind in types[type]["possibleTypes"]?.AsArray().Select(each => (string)each!["name"]!) ?? [type])
        {
            List<string> selections = [.. types[kind]["fields"]!.AsArray().Select(field => Selection(field!)).OfType<string>()];
            Assert.True(selections.Count >= 5, $"Only {selections.Count} fields of {kind} were looked at.");
            var together = await NodesAsync(list, kind, string.Join(' ', selections));
            foreach (var selection in selections)
            {
                var name = selection.Split(' ')[0];
                var alone = await NodesAsync(list, kind, selection);
                Assert.Equal(together.Select(node => Value(node, name)), alone.Select(node => Value(node, name)));
            }
        }

        static string? Value(JsonNode? node, string name) => node![name]?.ToJsonString();
    }

    /// <summary>A field with what is least of its objects; null if it takes required arguments.</summary>
    private static string? Selection(JsonNode field)
    {
        var named = field["type"]!;
        while (named["ofType"] is { } inner)
        {
            named = inner;
        }

        var isFree = field["args"]!.AsArray().All(argument =>
            (string)argument!["type"]!["kind"]! != "NON_NULL" || argument["defaultValue"] is not null);
        return !isFree ? null
            : ((string)named["name"]!).EndsWith("Connection", StringComparison.Ordinal)
                ? $"{field["name"]} {{ nodes {{ __typename }} }}"
            : (string)named["kind"]! is "SCALAR" or "ENUM" ? (string)field["name"]!
            : $"{field["name"]} {{ __typename }}";
    }

    private async Task<JsonArray> NodesAsync(string list, string kind, string selection) =>
        (await AskAsync($"{{ {list}(first: 100) {{ nodes {{ ... on {kind} {{ {selection} }} }} }} }}"))[list]!["nodes"]!.AsArray();

    private async Task<JsonNode> AskAsync(string query)
    {
        using var response = await server.Client.PostAsJsonAsync(
            "/graphql", new { query }, TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.True(answer["errors"] is null, answer["errors"]?.ToJsonString());
        return answer["data"]!;
    }
}
