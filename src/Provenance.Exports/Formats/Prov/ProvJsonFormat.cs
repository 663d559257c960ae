using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Provenance.Exports.Records;

namespace Provenance.Exports.Formats.Prov;

/// <summary>PROV-JSON. It has all sentences of one kind together, so each kind is kept in a file of its own until all are
/// there.</summary>
internal sealed class ProvJsonFormat() : ExportFormat("prov.json", "application/json; charset=utf-8")
{
    internal override async Task WriteAsync(ExportContent content, Stream stream, CancellationToken cancellationToken)
    {
        await using ProvSections sections = new();
        await sections.AddAsync("entity", Member(ProvSentences.Of(content.Header), 0), cancellationToken);
        Once seen = new();
        var nameless = 0;
        await foreach (var record in content.Records.WithCancellation(cancellationToken))
        {
            foreach (var sentence in ProvSentences.NewOf(record, seen))
            {
                await sections.AddAsync(sentence.Kind, Member(sentence, ++nameless), cancellationToken);
            }
        }

        JsonObject prefixes = [];
        foreach (var (prefix, name) in ProvSentences.Prefixes(content.Header))
        {
            prefixes[prefix] = name;
        }

        await stream.WriteAsync(
            Encoding.UTF8.GetBytes($"{{\n\"prefix\": {prefixes.ToJsonString(RecordJson.Options)}"), cancellationToken);
        await sections.CopyToAsync(stream, cancellationToken);
        await stream.WriteAsync("\n}\n"u8.ToArray(), cancellationToken);
    }

    private static string Member(ProvItem item, int number)
    {
        JsonObject members = [];
        foreach (var (parameter, name) in item.Arguments)
        {
            if (name is not null)
            {
                members[parameter] = name.ToString();
            }
        }

        foreach (var attribute in item.Attributes.GroupBy(pair => pair.Name, pair => pair.Value))
        {
            JsonNode[] values = [.. attribute.Select(Literal)];
            members[attribute.Key] = values is [var single] ? single : new JsonArray(values);
        }

        var id = item.Id?.ToString() ?? string.Create(CultureInfo.InvariantCulture, $"_:n{number}");
        return $"{JsonValue.Create(id).ToJsonString(RecordJson.Options)}: {members.ToJsonString(RecordJson.Options)}";
    }

    private static JsonNode Literal(object value) => value switch
    {
        ProvName name => new JsonObject { ["$"] = name.ToString(), ["type"] = "prov:QUALIFIED_NAME" },
        bool truth => JsonValue.Create(truth),
        int number => JsonValue.Create(number),
        _ => JsonValue.Create((string)value),
    };
}
