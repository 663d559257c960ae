using System.Text.Json.Nodes;

namespace Provenance.Server.Tests.Desk;

/// <summary>The corpus of the five articles, recorded by mutations alone into an empty store, answers every golden case
/// as its import does.</summary>
public sealed class MutatedCorpusTests
{
    /// <summary>What a record has of the moment at which it was made, and of the order in which it was.</summary>
    private static readonly HashSet<string> _ofTheStore =
        ["id", "recordedAt", "recordedBy", "recordedUntil", "cursor", "startCursor", "endCursor"];

    /// <summary>The cases that ask by which changes it was recorded, and which of two records was made first.</summary>
    private static readonly string[] _ofChanges =
        ["aggregates/questions-changes-proposals", "pages/HistoryPage", "pages/MergesPage"];

    [Fact]
    public async Task It_gives_the_same_answers_as_the_import()
    {
        await using var server = await DeskServer.StartAsync();
        await MutatedCorpus.RecordAsync(
            server, Path.Combine(Repository.Root, "src", "Provenance.Server", "Corpora", "kursk"));

        List<string> other = [];
        foreach (var name in Case.Names.Select(row => row.Data).Except(_ofChanges))
        {
            var reviewed = Case.Of(name);
            var (_, answer) = await server.AskAsync(await reviewed.QueryAsync());
            var expected = Plain(JsonNode.Parse((await reviewed.ReviewedAsync()).Answer));
            var actual = Plain(JsonNode.Parse(answer.GetRawText()));
            if (!JsonNode.DeepEquals(expected, actual))
            {
                other.Add(name);
            }
        }

        Assert.Empty(other);
    }

    /// <summary>An answer without what depends on when its records were made, and lists in one order.</summary>
    private static JsonNode? Plain(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members
            .Where(member => !_ofTheStore.Contains(member.Key))
            .Select(member => KeyValuePair.Create(member.Key, Plain(member.Value)))),
        JsonArray items => new JsonArray(
            [.. items.Select(Plain).OrderBy(item => item?.ToJsonString(), StringComparer.Ordinal)]),
        _ => node?.DeepClone(),
    };
}
