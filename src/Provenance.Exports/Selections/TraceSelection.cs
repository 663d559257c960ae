using System.Text.Json;
using System.Text.Json.Nodes;

namespace Provenance.Exports.Selections;

/// <summary>One trace: where a claim comes from, or who repeats it. Of a statement that rests on nothing and on which
/// nothing rests, the file has the statement alone.</summary>
/// <param name="key">The claim's key.</param>
/// <param name="options">How far to go, and along what.</param>
public sealed class TraceSelection(string key, TraceSettings options) : ExportSelection
{
    internal override string Path => $"claims/{Escaped(key)}/trace";

    internal override IEnumerable<(string Name, string Value)> Parameters => options.Parameters;

    internal override string FileName => $"{key}-trace";

    internal override async Task<SelectedRecords> ReadAsync(
        ApiCall api, ExportMoment moment, CancellationToken cancellationToken)
    {
        JsonObject variables = new()
        {
            ["key"] = key,
            ["options"] = options.ToVariable(moment),
            ["asOf"] = moment.OfRecords.ToVariable(),
        };
        var data = await api(Operations.Text(options.Operation), variables, cancellationToken);
        var claim = data.GetProperty("claim");
        if (claim.ValueKind is JsonValueKind.Null)
        {
            throw ExportException.NoSuch("claim", key);
        }

        var trace = claim.GetProperty("trace");
        HashSet<string> joined = [];
        List<string> ids = [];
        foreach (var citation in trace.GetProperty("citations").EnumerateArray())
        {
            ids.Add(IdOf(citation));
            joined.Add(IdOf(citation.GetProperty("citing")));
            joined.Add(IdOf(citation.GetProperty("cited")));
        }

        ids.AddRange(trace.GetProperty("nodes").EnumerateArray()
            .Select(node => IdOf(node.GetProperty("statement")))
            .Where(id => !joined.Contains(id)));
        var coverage = trace.GetProperty("coverage");
        return new(
            $"{options.Asks} {FirstOr(claim, data.GetProperty("then")).GetProperty("proposition").GetString()}",
            ExportedKind.Citation,
            Pages.ReadAsync(api, ids, moment, cancellationToken))
        {
            Note = coverage.GetProperty("complete").GetBoolean()
                ? null
                : $"Not complete: the trace was stopped by {coverage.GetProperty("stoppedBy").GetString()}",
        };
    }

    private static string IdOf(JsonElement record) => record.GetProperty("id").GetString()!;
}
