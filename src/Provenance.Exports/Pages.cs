using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Provenance.Exports.Records;

namespace Provenance.Exports;

/// <summary>Reads lists of any length, one page at a time.</summary>
internal static class Pages
{
    /// <summary>The records of a page: 100, the most that the API gives.</summary>
    private const int Size = 100;

    /// <summary>The records of a connection, whose operation and field have one name.</summary>
    public static async IAsyncEnumerable<ExportRecord> ReadAsync<T>(
        ApiCall api,
        string list,
        JsonObject? where,
        ExportMoment moment,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : ExportRecord
    {
        string? after = null;
        do
        {
            JsonObject variables = new()
            {
                ["where"] = where?.DeepClone(),
                ["asOf"] = moment.ToVariable(),
                ["first"] = Size,
                ["after"] = after,
            };
            var page = (await api(Operations.Text(list), variables, cancellationToken)).GetProperty(list);
            foreach (var node in page.GetProperty("nodes").EnumerateArray())
            {
                yield return RecordJson.Read<T>(node);
            }

            var place = page.GetProperty("pageInfo");
            after = place.GetProperty("hasNextPage").GetBoolean() ? place.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);
    }

    /// <summary>The citations and statements of these ids, in their order.</summary>
    public static async IAsyncEnumerable<ExportRecord> ReadAsync(
        ApiCall api,
        IEnumerable<string> ids,
        ExportMoment moment,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var page in ids.Chunk(Size))
        {
            JsonObject variables = new()
            {
                ["ids"] = new JsonArray([.. page.Select(id => JsonValue.Create(id))]),
                ["asOf"] = moment.ToVariable(),
            };
            var data = await api(Operations.Text("records"), variables, cancellationToken);
            foreach (var node in data.GetProperty("nodes").EnumerateArray())
            {
                // What is no longer shown to the reader, since the trace was made, is null.
                if (node.ValueKind is JsonValueKind.Object)
                {
                    yield return node.GetProperty("type").ValueEquals("Citation")
                        ? RecordJson.Read<CitationRecord>(node)
                        : RecordJson.Read<StatementRecord>(node);
                }
            }
        }
    }
}
