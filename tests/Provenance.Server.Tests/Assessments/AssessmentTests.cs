using System.Text.Json;
using System.Text.Json.Nodes;

namespace Provenance.Server.Tests.Assessments;

/// <summary>What the server tells of assessments; the sample has none, so two are added to a store of its own.</summary>
public sealed class AssessmentTests
{
    [Fact]
    public async Task Assessments_are_read_with_what_they_rate_and_each_is_a_node()
    {
        await using KurskServer server = new();
        await server.InitializeAsync();
        var annotation = KurskServer.Annotation();
        annotation["assessments"] = JsonNode.Parse(
            """
            [
                { "id": "R1", "of": { "source": "nis" }, "reliability": "B", "assessor": "Desk",
                  "at": "2025-02-03T09:00:00+01:00", "note": "Revised its own figures." },
                { "id": "R2", "of": { "source": "nis", "claim": "C-killed-300" }, "credibility": 3,
                  "assessor": "Another desk", "at": "2025-02-04T08:00:00Z" }
            ]
            """);
        await server.ImportAsync(annotation);

        var data = await server.DataAsync(
            """
            {
              source(by: { key: "nis" }) {
                assessments {
                  id key reliability credibility assessor at note
                  of { __typename ... on Source { name } }
                }
                statements(where: { claim: { key: { eq: "C-killed-300" } } }) {
                  nodes { assessments { id key reliability credibility of { ... on Statement { claim { key } } } } }
                }
              }
            }
            """);

        var rating = data.GetProperty("source").GetProperty("assessments")[0];
        Assert.Equal(
            """
            "R1","B",null,"Desk","2025-02-03T08:00:00.000Z","Revised its own figures.",{"__typename":"Agency","name":"National Intelligence Service"}
            """,
            string.Join(',', rating.EnumerateObject().Skip(1).Select(field => JsonSerializer.Serialize(field.Value))));
        var ofStatement = data.GetProperty("source").GetProperty("statements").GetProperty("nodes")[0]
            .GetProperty("assessments")[0];
        Assert.Equal(
            """
            "R2",null,3,{"claim":{"key":"C-killed-300"}}
            """,
            string.Join(',', ofStatement.EnumerateObject().Skip(1).Select(field => JsonSerializer.Serialize(field.Value))));
        var nodes = await server.DataAsync(
            "query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Assessment { key } } }",
            new { ids = new[] { rating.GetProperty("id").GetString(), ofStatement.GetProperty("id").GetString() } });
        Assert.Equal(
            ["R1", "R2"], nodes.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("key").GetString()));
    }
}
