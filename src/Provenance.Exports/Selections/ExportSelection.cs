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

    /// <summary>The title of a record that must be there.</summary>
    private protected static async Task<string> TitleAsync(
        ApiCall api, string kind, string key, CancellationToken cancellationToken)
    {
        JsonObject variables = new() { ["key"] = key };
        foreach (var named in (string[])["question", "document", "source"])
        {
            variables[named] = named == kind;
        }

        var record = (await api(Operations.Text("named"), variables, cancellationToken)).GetProperty(kind);
        return record.ValueKind is JsonValueKind.Null
            ? throw ExportException.NoSuch(kind, key)
            : record.GetProperty("title").GetString() ?? key;
    }

    /// <summary>A filter for records with this key.</summary>
    private protected static JsonObject KeyIs(string key) => new() { ["key"] = new JsonObject { ["eq"] = key } };
}
