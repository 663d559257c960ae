using System.Text.Json;
using System.Text.Json.Nodes;
using Provenance.Domain;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Clearances;

/// <summary>Finds out whether texts in JSON, such as the requests of proposals, name something hidden by its key or its id. What
/// people write in words is not judged: it would tell those who may not see someone that the name is on record.</summary>
internal sealed class HiddenMentions
{
    private readonly HashSet<string> _exact;

    public HiddenMentions(StoreRows rows, HiddenRecords hidden)
    {
        var sources = rows.Sources.Where(row => hidden.Sources.Contains(row.Id)).ToList();
        _exact =
        [
            .. hidden.Graph.Passages,
            .. sources.Select(row => row.Key),
            .. sources.Select(row => $"{new NodeId(nameof(Source), row.Id.Value)}"),
            .. rows.Documents.Where(row => hidden.Documents.Contains(row.Id)).SelectMany(row =>
                new[] { row.Key, $"{new NodeId(nameof(Document), row.Id.Value)}" }),
            .. rows.Claims.Where(row => hidden.Claims.Contains(row.Id)).SelectMany(row =>
                new[] { row.Key, $"{new NodeId(nameof(Claim), row.Id.Value)}" }),
            .. rows.Questions.Where(row => hidden.Questions.Contains(row.Id)).SelectMany(row =>
                new[] { row.Key, $"{new NodeId(nameof(Question), row.Id.Value)}" }),
            .. rows.Populations.Where(row => hidden.Populations.Contains(row.Id)).Select(row => row.Key),
            .. rows.Places.Where(row => hidden.Places.Contains(row.Id)).Select(row => row.Key),
            .. rows.Measures.Where(row => hidden.Measures.Contains(row.Id)).Select(row => row.Key),
            .. hidden.Graph.Statements.Select(id => $"{new NodeId(nameof(Domain.Citations.Statement), id.Value)}"),
            .. hidden.Graph.Citations.Select(id => $"{new NodeId(nameof(Domain.Citations.Citation), id.Value)}"),
            .. hidden.Graph.Evidence.Select(id => $"{new NodeId(nameof(Domain.Citations.Evidence), id.Value)}"),
        ];
    }

    /// <summary>Whether a text names something hidden. A text within the text, as the corpus of a proposed import, is looked
    /// through too, and letters that JSON writes as numbers are read.</summary>
    public bool Name(string? json) => json is not null
        && (json.Split('"').Select(part => part.TrimEnd('\\')).Any(_exact.Contains)
            || (json.Contains('\\', StringComparison.Ordinal) && TextsIn(json).Any(_exact.Contains)));

    private static IEnumerable<string> TextsIn(string json)
    {
        try
        {
            return TextsIn(JsonNode.Parse(json));
        }
        catch (JsonException)
        {
            return json.Contains('\n', StringComparison.Ordinal) ? json.Split('\n').SelectMany(TextsIn) : [];
        }
    }

    private static IEnumerable<string> TextsIn(JsonNode? node) => node switch
    {
        JsonObject record => record.SelectMany(member => TextsIn(member.Value)),
        JsonArray list => list.SelectMany(TextsIn),
        JsonValue value when value.TryGetValue<string>(out var text) =>
            text.Contains('"', StringComparison.Ordinal) ? TextsIn(text).Prepend(text) : [text],
        _ => [],
    };
}
