using System.Text.Json.Nodes;
using Provenance.Domain.Amendments;

namespace Provenance.Corpora.Formats;

/// <summary>Amendments: their members in a corpus, and their conversion to and from the graph.</summary>
internal static class AmendmentFormat
{
    /// <summary>Where a file does not say when, or by whom, a record was put right, these are the least there
    /// are.</summary>
    internal static CorpusAmendment Members(RecordMembers members, CorpusAmendment? record)
    {
        var key = members.Key(record?.Id);
        List<(AmendedKind Kind, string Key)> of = [];
        foreach (var format in AmendableFormat.All)
        {
            if (members.OptionalString(format.Member, record?.Kind == format.Kind ? record.Of : null) is { } named)
            {
                of.Add((format.Kind, named));
            }
        }
        if (of.Count != 1)
        {
            members.Fault("", "an amendment is of one record; the key of one would be accepted, in one of the members "
                + string.Join(", ", AmendableFormat.All.Select(format => format.Member)));
        }
        var (kind, amended) = of.Count > 0 ? of[0] : (default, "");
        var fields = members.Json("fields", record?.Fields);
        foreach (var name in AmendableFormat.Of(kind).Fixed.Where(fields.ContainsKey))
        {
            members.Fault("fields", $"\"{name}\" never changes; " + (name == "id"
                ? "any other member would be accepted, or another record"
                : "another text is a document of its own, with versionOf"));
        }
        return new()
        {
            Id = key,
            Kind = kind,
            Of = amended,
            Fields = fields,
            Reason = members.String("reason", record?.Reason),
            ExpectedRevision = members.OptionalInt("expectedRevision", record?.ExpectedRevision),
            RecordedBy = members.OptionalString("recordedBy", record?.RecordedBy) ?? "",
            RecordedAt = members.OptionalTime("recordedAt", record?.RecordedAt) ?? default,
        };
    }

    /// <summary>The record of the graph; made when and by whom the corpus is imported, where it does not say. What the
    /// members were before is not known yet.</summary>
    internal static Amendment ToGraph(CorpusAmendment record, RecordNumbers numbers) => new()
    {
        Id = new(numbers.Ids.Amendments[record.Id]),
        Key = record.Id,
        Kind = record.Kind,
        RecordId = record.Format.Number(record.Of, numbers),
        Fields = CorpusJson.Compact(record.Fields),
        Before = "{}",
        Reason = record.Reason,
        RecordedAt = record.RecordedAt == default ? numbers.RecordedAt : record.RecordedAt,
        RecordedBy = record.RecordedBy.Length == 0 ? numbers.RecordedBy : record.RecordedBy,
    };

    /// <summary>The record of a corpus.</summary>
    internal static CorpusAmendment OfGraph(Amendment amendment, RecordKeys keys) => new()
    {
        Id = amendment.Key,
        Kind = amendment.Kind,
        Of = AmendableFormat.Of(amendment.Kind).Key(amendment.RecordId, keys),
        Fields = JsonNode.Parse(amendment.Fields)!.AsObject(),
        Reason = amendment.Reason,
        RecordedBy = amendment.RecordedBy,
        RecordedAt = amendment.RecordedAt,
    };
}
