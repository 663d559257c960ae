using System.Text.Json.Nodes;
using Provenance.Corpora;
using Provenance.Data.Readers.Rows;
using Provenance.Domain;
using Provenance.Domain.Additions;
using Provenance.Domain.Amendments;

namespace Provenance.Data.Writers;

/// <summary>What stored records were before anything was added to them or put right in them: a batch may bring them so
/// again.</summary>
internal sealed class FirstForms
{
    private readonly ILookup<AmendedKey, Addition> _additions;
    private readonly ILookup<AmendedKey, Amendment> _amendments;
    private readonly RecordForm _form;

    private FirstForms(IEnumerable<Addition> additions, IEnumerable<Amendment> amendments, ProvenanceGraph around)
    {
        _additions = additions.ToLookup(AmendedKey.Of);
        _amendments = amendments.ToLookup(AmendedKey.Of);
        _form = new(around);
    }

    /// <summary>Reads what was added and put right.</summary>
    /// <param name="records">The store.</param>
    /// <param name="matches">The stored records.</param>
    /// <param name="graph">The records of the batch with the same keys, and others.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<FirstForms> ReadAsync(
        StoredRecords records, ProvenanceGraph matches, ProvenanceGraph graph, CancellationToken cancellationToken)
    {
        List<Addition> additions =
        [
            .. await records.ReadAsync(
                RecordColumns.AdditionToSource, matches.Sources.Select(source => source.Id), cancellationToken),
            .. await records.ReadAsync(
                RecordColumns.AdditionToDocument, matches.Documents.Select(document => document.Id), cancellationToken),
        ];
        object[] stored =
        [
            .. matches.Sources, .. matches.Documents, .. matches.Populations, .. matches.Places, .. matches.Questions,
            .. matches.Claims,
        ];
        var numbers = stored.Select(record => AmendedKey.Of(record)!.Value).ToHashSet();
        var wanted = numbers.Select(record => record.Number).Distinct().ToArray();
        var amendments = wanted.Length == 0 ? [] : (await records.ListAsync(
            store => store.Amendments.WhereIn(row => row.RecordId, wanted), cancellationToken))
            .Where(amendment => numbers.Contains(AmendedKey.Of(amendment))).ToList();
        HashSet<AmendedKey> changed = [.. amendments.Select(AmendedKey.Of), .. additions.Select(AmendedKey.Of)];
        object[] brought =
        [
            .. graph.Sources, .. graph.Documents, .. graph.Populations, .. graph.Places, .. graph.Questions, .. graph.Claims,
        ];
        object[] compared = [.. stored.Concat(brought).Where(record => changed.Contains(AmendedKey.Of(record)!.Value)), .. additions];
        return new(
            additions,
            amendments,
            compared.Length == 0 ? new() : await RecordSurroundings.OfAsync(records, compared, graph, cancellationToken));
    }

    /// <summary>The fields in which a record is neither as the store has it, nor as it was first.</summary>
    public IReadOnlyList<string> Differences(object record, object stored)
    {
        var fields = RecordDifferences.Between(record, stored);
        if (fields.Count == 0 || AmendedKey.Of(stored) is not { } key
            || (!_additions[key].Any() && !_amendments[key].Any()))
        {
            return fields;
        }

        var (brought, now) = (_form.Of(record), _form.Of(stored));
        var first = _form.First(stored, _additions[key], _amendments[key]);
        return
        [
            .. brought.Select(member => member.Key).Union(first.Select(member => member.Key))
                .Where(name => !JsonNode.DeepEquals(brought[name], first[name])
                    && !JsonNode.DeepEquals(brought[name], now[name])),
        ];
    }
}
