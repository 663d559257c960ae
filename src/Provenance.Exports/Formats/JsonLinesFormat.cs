using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Provenance.Exports.Records;

namespace Provenance.Exports.Formats;

/// <summary>JSON Lines: the first says what the file is, each other is one record with the names of the API's fields.</summary>
internal sealed class JsonLinesFormat() : TextFormat("jsonl", "application/jsonl; charset=utf-8")
{
    protected override void Begin(ExportHeader header, StringBuilder text) => Line(text, new()
    {
        ["record"] = "export",
        ["title"] = header.Title,
        ["asOf"] = header.Moment.ToVariable(),
        ["address"] = header.Address,
        ["note"] = header.Note,
    });

    protected override void Add(ExportRecord record, ExportHeader header, Once seen, StringBuilder text)
    {
        JsonObject line = new() { ["record"] = record.Identity.Kind };
        foreach (var (name, value) in JsonSerializer.SerializeToNode(record, record.GetType(), RecordJson.Options)!.AsObject())
        {
            line[name] = value?.DeepClone();
        }

        Line(text, line);
    }

    private static void Line(StringBuilder text, JsonObject line) =>
        text.Append(line.ToJsonString(RecordJson.Options)).Append('\n');
}
