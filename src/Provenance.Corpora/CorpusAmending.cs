using System.Text.Json.Nodes;
using Provenance.Domain.Amendments;

namespace Provenance.Corpora;

/// <summary>Puts the fields of records right, whatever their kind: the record is written as in a corpus, members are
/// replaced, and the result is read by the format of its kind, with the errors that a file would have.</summary>
internal static class CorpusAmending
{
    /// <summary>The records that the new amendments of a corpus leave, one for each amendment, in their order.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="context">The stored records that they are of.</param>
    /// <param name="pathOf">The path in the file of the record at an index of a list.</param>
    /// <param name="errors">Receives the errors.</param>
    internal static IReadOnlyList<AmendedRecord> Of(
        Corpus corpus, CorpusContext context, Func<CorpusLineKind, int, string> pathOf, CorpusErrors errors)
    {
        List<AmendedRecord> amended = [];
        Dictionary<(AmendedKind, string), JsonObject> latest = [];
        foreach (var (place, amendment) in corpus.Amendments.Index())
        {
            if (context.KnownAmendments.Contains(amendment.Id))
            {
                continue;
            }

            var (path, of) = (pathOf(CorpusLineKind.Amendment, place), (amendment.Kind, amendment.Of));
            if ((latest.GetValueOrDefault(of) ?? context.Amended.GetValueOrDefault(of)) is not { } stored)
            {
                errors.Add(amendment.Id, $"{path}.{amendment.Format.Member}", $"\"{amendment.Of}\" is the key of no record "
                    + $"of {CorpusLine.ListOf(amendment.Format.LineKind)}");
            }
            else if (Of(amendment, stored, path, errors) is { } record)
            {
                amended.Add(record);
                latest[of] = Overlaid(stored, record.Fields);
            }
        }

        return amended;
    }

    /// <summary>A record with some members replaced; a member that is null is removed.</summary>
    internal static JsonObject Overlaid(JsonObject record, JsonObject fields)
    {
        var overlaid = record.DeepClone().AsObject();
        foreach (var (name, value) in fields)
        {
            if (value is null or JsonArray { Count: 0 })
            {
                overlaid.Remove(name);
            }
            else
            {
                overlaid[name] = value.DeepClone();
            }
        }

        return overlaid;
    }

    private static AmendedRecord? Of(CorpusAmendment amendment, JsonObject stored, string path, CorpusErrors errors)
    {
        CorpusErrors found = new(errors.File);
        var record = amendment.Format.Read(Overlaid(stored, amendment.Fields), $"{path}.fields", found);
        if (found.Found.Count > 0)
        {
            found.Found.ToList().ForEach(error => errors.Add(amendment.Id, error.Path, error.Message));
            return null;
        }

        JsonObject fields = [];
        JsonObject before = [];
        foreach (var name in amendment.Fields.Select(field => field.Key))
        {
            var (was, becomes) = (stored[name], amendment.Fields[name] is JsonArray { Count: 0 } ? null : amendment.Fields[name]);
            if (!JsonNode.DeepEquals(was, becomes))
            {
                fields.Add(name, becomes?.DeepClone());
                before.Add(name, was?.DeepClone());
            }
        }

        if (fields.Count > 0)
        {
            return new(amendment, $"{path}.fields", record, fields, before);
        }

        errors.Add(amendment.Id, $"{path}.fields", $"\"{amendment.Of}\" has these values already; others would be accepted");
        return null;
    }
}
