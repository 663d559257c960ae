using System.Text.Json;
using System.Text.Json.Nodes;

namespace Provenance.Exports.Selections;

/// <summary>What a file holds.</summary>
public abstract class ExportSelection
{
    private protected ExportSelection()
    {
    }

    /// <summary>The path of its address, without the extension: <c>claims/C-cas-4000/trace</c>.</summary>
    internal abstract string Path { get; }

    /// <summary>The parameters of its address, apart from the moment.</summary>
    internal virtual IEnumerable<(string Name, string Value)> Parameters => [];

    /// <summary>What to call a file of it, without the extension.</summary>
    internal abstract string FileName { get; }

    /// <summary>Begins to read.</summary>
    /// <exception cref="ExportException">There is no such record, or the API refuses.</exception>
    internal abstract Task<SelectedRecords> ReadAsync(ApiCall api, ExportMoment moment, CancellationToken cancellationToken);

    /// <summary>A key as part of a path.</summary>
    private protected static string Escaped(string key) => Uri.EscapeDataString(key);

    /// <summary>The title that a document or source had, which must be there.</summary>
    private protected static async Task<string> TitleAsync(
        ApiCall api, string kind, string key, ExportMoment moment, CancellationToken cancellationToken)
    {
        JsonObject variables = new()
        {
            ["key"] = key,
            ["asOf"] = moment.OfRecords.ToVariable(),
            ["document"] = kind == "document",
            ["source"] = kind == "source",
        };
        var data = await api(Operations.Text("named"), variables, cancellationToken);
        var now = data.GetProperty(kind);
        if (now.ValueKind is JsonValueKind.Null)
        {
            throw ExportException.NoSuch(kind, key);
        }

        return FirstOr(now, data.GetProperty($"{kind}s")).GetProperty("title").GetString() ?? key;
    }

    /// <summary>The record as a list has it at a moment; as it is now, if the list has none, since the key is that of a record
    /// that was merged into another.</summary>
    private protected static JsonElement FirstOr(JsonElement now, JsonElement then) =>
        then.GetProperty("nodes").EnumerateArray().FirstOrDefault(now);

    /// <summary>A filter for records with this key.</summary>
    private protected static JsonObject KeyIs(string key) => new() { ["key"] = new JsonObject { ["eq"] = key } };
}
