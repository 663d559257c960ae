using System.Text.Json;
using System.Text.Json.Nodes;

namespace Provenance.Server.Tests.Additions;

/// <summary>What the server tells of what was added; the sample has nothing added, so that is done in a store of its
/// own.</summary>
public sealed class AdditionTests
{
    [Fact]
    public async Task What_was_added_is_on_the_record_with_who_added_it()
    {
        await using KurskServer server = new();
        await server.InitializeAsync();
        await server.ImportAsync(
            JsonNode.Parse(
                """
                {
                  "meta": { "key": "added", "title": "Added" },
                  "additions": [
                    { "id": "AD-1", "source": "bbc", "aliases": ["Auntie"], "owners": ["nis"], "recordedBy": "Desk" },
                    { "id": "AD-2", "document": "W-bbc-2025-01", "title": "Losses", "text": "They said so." }
                  ]
                }
                """)!.AsObject(),
            TimeProvider.System.GetUtcNow());

        var data = await server.DataAsync("""
            {
              source(by: { name: "auntie" }) { key aliases { text } additions { ...Added } }
              document(by: { key: "W-bbc-2025-01" }) { title text held additions { ...Added } }
              search(text: "auntie") { nodes { ... on Source { key } } }
            }
            fragment Added on Addition { key added { member value } recordedBy }
            """);

        Assert.Equal(
            """[{"key":"AD-1","added":[{"member":"aliases","value":"Auntie"},{"member":"owners","value":"nis"}],"recordedBy":"Desk"}]""",
            JsonSerializer.Serialize(data.GetProperty("source").GetProperty("additions")));
        Assert.Contains("Auntie", JsonSerializer.Serialize(data.GetProperty("source").GetProperty("aliases")), StringComparison.Ordinal);
        var document = data.GetProperty("document");
        Assert.Equal(
            ("Losses", "They said so.", true),
            (document.GetProperty("title").GetString(), document.GetProperty("text").GetString(), document.GetProperty("held").GetBoolean()));
        Assert.Equal(
            ["title", "text"],
            document.GetProperty("additions")[0].GetProperty("added").EnumerateArray().Select(item => item.GetProperty("member").GetString()));
        Assert.Contains("bbc", JsonSerializer.Serialize(data.GetProperty("search")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_back_at_the_list_of_sources_leaves_out_what_was_added_later()
    {
        await using KurskServer server = new();
        await server.InitializeAsync();
        var now = TimeProvider.System.GetUtcNow();
        await server.ImportAsync(
            JsonNode.Parse(
                """
                {
                  "meta": { "key": "added", "title": "Added" },
                  "additions": [{ "id": "AD-1", "source": "bbc", "aliases": ["Auntie"], "note": "Found out later." }]
                }
                """)!.AsObject(),
            now);

        var data = await server.DataAsync(
            """
            query ($now: DateTime!, $then: DateTime!) {
              then: sources(where: { key: { eq: "bbc" } }, asOf: { recorded: $then }) { ...Named }
              now: sources(where: { key: { eq: "bbc" } }, asOf: { recorded: $now }) { ...Named }
            }
            fragment Named on SourceConnection { nodes { note aliases { text } } }
            """,
            new { now, then = now.AddMilliseconds(-1) });

        Assert.Single(data.GetProperty("then").GetProperty("nodes").EnumerateArray());
        Assert.DoesNotContain("Auntie", JsonSerializer.Serialize(data.GetProperty("then")), StringComparison.Ordinal);
        Assert.Contains("Auntie", JsonSerializer.Serialize(data.GetProperty("now")), StringComparison.Ordinal);
    }
}
