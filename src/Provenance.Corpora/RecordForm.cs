using System.Text.Json.Nodes;
using Provenance.Corpora.Formats;
using Provenance.Domain;
using Provenance.Domain.Additions;
using Provenance.Domain.Amendments;

namespace Provenance.Corpora;

/// <summary>Writes records whose fields can change as a corpus has them, as they are or as they were first.</summary>
public sealed class RecordForm
{
    /// <summary>The members that say of an addition what it is, and not what it adds.</summary>
    private static readonly HashSet<string> _ofAddition = ["id", "source", "document", "recordedBy", "recordedAt"];

    private readonly RecordKeys _keys;

    /// <summary>Begins to write.</summary>
    /// <param name="around">A graph in which every record is that the records refer to.</param>
    public RecordForm(ProvenanceGraph around)
        : this(new RecordKeys(around))
    {
    }

    internal RecordForm(RecordKeys keys) => _keys = keys;

    /// <summary>The record as it is.</summary>
    public JsonObject Of(object record) => AmendableFormat.Of(record).Write(record, _keys);

    /// <summary>The record as it was before anything was added to it or put right in it.</summary>
    /// <param name="record">The record.</param>
    /// <param name="additions">All that was added.</param>
    /// <param name="amendments">All that was put right.</param>
    public JsonObject First(object record, IEnumerable<Addition> additions, IEnumerable<Amendment> amendments) =>
        additions.Select(addition => (addition.RecordedAt, IsLast: false, Number: addition.Id.Value, Change: (object)addition))
            .Concat(amendments.Select(amendment =>
                (amendment.RecordedAt, IsLast: true, Number: amendment.Id.Value, Change: (object)amendment)))
            .OrderByDescending(change => change.RecordedAt)
            .ThenByDescending(change => change.IsLast)
            .ThenByDescending(change => change.Number)
            .Aggregate(Of(record), (after, change) => change.Change is Amendment amendment
                ? CorpusAmending.Overlaid(after, JsonNode.Parse(amendment.Before)!.AsObject())
                : Without(after, (Addition)change.Change));

    /// <summary>The members of the record that are others without an addition, each as it is then; null for one that is not
    /// there then.</summary>
    public JsonObject Restoring(object record, Addition addition)
    {
        var now = Of(record);
        var without = Without(now, addition);
        return new(now.Where(member => !JsonNode.DeepEquals(member.Value, without[member.Key]))
            .Select(member => KeyValuePair.Create(member.Key, without[member.Key]?.DeepClone())));
    }

    private JsonObject Without(JsonObject record, Addition addition)
    {
        var before = record.DeepClone().AsObject();
        // The text itself is no member of a record: its hash stands for it.
        var added = MemberWriter.Write(AdditionFormat.OfGraph(addition, addition.Sha256, _keys), AdditionFormat.Members);
        foreach (var (name, value) in added.Where(member => !_ofAddition.Contains(member.Key)))
        {
            if (value is JsonArray items && before[name] is JsonArray list)
            {
                JsonNode[] left = [.. list.OfType<JsonNode>().Where(item => !items.Any(each => JsonNode.DeepEquals(each, item)))];
                before[name] = left.Length == 0 ? null : new JsonArray([.. left.Select(item => item.DeepClone())]);
            }
            else
            {
                before[name] = null;
            }
        }

        if (addition.Sha256 is not null)
        {
            before["held"] = false;
            before["sha256"] = null;
        }

        foreach (var name in before.Where(member => member.Value is null).Select(member => member.Key).ToList())
        {
            before.Remove(name);
        }

        return before;
    }
}
