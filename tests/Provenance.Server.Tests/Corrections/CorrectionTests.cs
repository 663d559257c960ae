using System.Text.Json;
using System.Text.Json.Nodes;

namespace Provenance.Server.Tests.Corrections;

/// <summary>What the server tells of a corrected annotation; the sample has none, so one is added to a store of its own.</summary>
public sealed class CorrectionTests
{
    private const string Query =
        """
        query ($asOf: AsOf) {
          claim(by: { key: "C-cas-4000" }) {
            statements(asOf: $asOf) { nodes { source { key } } }
            upstream(options: { asOf: $asOf }) {
              citations { evidence(asOf: $asOf) { correction {
                key reason recordedBy corrected { ... on Evidence { passage } } replacement { __typename }
              } } }
              coverage { complete recordedUntil }
            }
          }
          corrections { totalCount nodes { __typename id key } }
        }
        """;

    [Fact]
    public async Task A_corrected_passage_no_longer_counts_and_a_look_back_shows_it_with_its_correction()
    {
        await using KurskServer server = new();
        await server.InitializeAsync();
        var before = TimeProvider.System.GetUtcNow();
        var annotation = KurskServer.Annotation();
        annotation["corrections"] = JsonNode.Parse(
            """
            [{ "id": "K1", "of": "A003-04", "reason": "HuffPost does not say so.", "recordedBy": "Desk" }]
            """);
        await server.ImportAsync(annotation, before.AddSeconds(1));

        var now = await server.DataAsync(Query);
        var then = await server.DataAsync(Query, new { asOf = new { recorded = before } });

        Assert.DoesNotContain("huffpost", Sources(now));
        Assert.Contains("huffpost", Sources(then));
        Assert.Equal(
            """{"key":"K1","reason":"HuffPost does not say so.","recordedBy":"Desk","corrected":["""
            + string.Join(',', Enumerable.Repeat("""{"passage":"A003-04"}""", 4)) // two hops, of two claims
            + """],"replacement":[]}""",
            Trace(then).GetProperty("citations").EnumerateArray()
                .SelectMany(citation => citation.GetProperty("evidence").EnumerateArray())
                .Select(evidence => evidence.GetProperty("correction"))
                .Where(correction => correction.ValueKind == JsonValueKind.Object)
                .Select(correction => JsonSerializer.Serialize(correction)).Distinct().Single());
        Assert.Equal(before.UtcDateTime, Trace(then).GetProperty("coverage").GetProperty("recordedUntil").GetDateTime(),
            TimeSpan.FromMilliseconds(1));
        var correction = now.GetProperty("corrections").GetProperty("nodes").EnumerateArray().Single();
        var node = await server.DataAsync(
            "query ($id: ID!) { node(id: $id) { ... on Correction { key } } }",
            new { id = correction.GetProperty("id").GetString() });
        Assert.Equal("K1", node.GetProperty("node").GetProperty("key").GetString());
    }

    private static JsonElement Trace(JsonElement data) => data.GetProperty("claim").GetProperty("upstream");

    private static IEnumerable<string?> Sources(JsonElement data) =>
        data.GetProperty("claim").GetProperty("statements").GetProperty("nodes").EnumerateArray()
            .Select(statement => statement.GetProperty("source").GetProperty("key").GetString());
}
