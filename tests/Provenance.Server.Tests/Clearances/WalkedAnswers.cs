using System.Text.Json;
using System.Text.Json.Nodes;
using Provenance.Server.Tests.Access;

namespace Provenance.Server.Tests.Clearances;

/// <summary>What readers are answered on a walk of the schema, and in what the answers differ.</summary>
internal static class WalkedAnswers
{
    /// <summary>How many of each list are asked for: as many as the query may cost.</summary>
    private static readonly int[] _counts = [20, 5, 2, 1];

    /// <summary>What says when the question was asked.</summary>
    private const string Asked = "recordedUntil";

    /// <summary>The answers to all queries of a walk, each with the most of each list.</summary>
    /// <param name="walk">The walk.</param>
    /// <param name="ask">Asks as a reader.</param>
    public static async Task<IReadOnlyList<JsonNode>> OfAsync(SchemaWalk walk, Func<string, Task<JsonElement>> ask)
    {
        List<JsonNode> answers = [];
        foreach (var query in walk.Queries)
        {
            answers.Add(await OfAsync(query, ask));
        }

        return answers;
    }

    /// <summary>In what two answers differ: the places, with both values.</summary>
    public static IEnumerable<string> Differences(JsonNode? one, JsonNode? other, string place = "") => (one, other) switch
    {
        (JsonObject left, JsonObject right) => left.Select(member => member.Key).Union(right.Select(member => member.Key))
            .Where(name => name != Asked)
            .SelectMany(name => Differences(left[name], right[name], $"{place}.{name}")),
        (JsonArray left, JsonArray right) => Enumerable.Range(0, Math.Max(left.Count, right.Count))
            .SelectMany(index => Differences(At(left, index), At(right, index), $"{place}[{index}]")),
        _ => JsonNode.DeepEquals(one, other) ? [] : [$"{place}: {Text(one)} and {Text(other)}"],
    };

    /// <summary>The places of texts in an answer that have one of these words.</summary>
    public static IEnumerable<string> Holding(JsonNode? answer, IReadOnlyList<string> words, string place = "") => answer switch
    {
        JsonObject record => record.SelectMany(member => Holding(member.Value, words, $"{place}.{member.Key}")),
        JsonArray list => list.SelectMany((item, index) => Holding(item, words, $"{place}[{index}]")),
        JsonValue value when words.Any(word => value.ToString().Contains(word, StringComparison.OrdinalIgnoreCase)) => [place],
        _ => [],
    };

    private static async Task<JsonNode> OfAsync(WalkedQuery query, Func<string, Task<JsonElement>> ask)
    {
        foreach (var count in _counts)
        {
            var answer = await ask(SchemaWalk.TextOf(query, count));
            if (AccessServer.CodeOf(answer) != "COST_TOO_HIGH")
            {
                return JsonNode.Parse(answer.GetRawText())!;
            }
        }

        throw new InvalidOperationException($"It costs too much even for lists of one: {query.Text}");
    }

    private static JsonNode? At(JsonArray list, int index) => index < list.Count ? list[index] : null;

    private static string Text(JsonNode? value) => value?.ToJsonString() ?? "nothing";
}
