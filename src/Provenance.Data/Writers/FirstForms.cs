using System.Text.Json.Nodes;
using Provenance.Corpora;
using Provenance.Data.Readers.Rows;
using Provenance.Domain;
using Provenance.Domain.Additions;
using Provenance.Domain.Amendments;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Writers;

/// <summary>What stored records were before anything was added to them or put right in them: a batch may bring them so
/// again.</summary>
internal sealed class FirstForms
{
    private readonly ILookup<(AmendedKind, long), Addition> _additions;
    private readonly ILookup<(AmendedKind, long), Amendment> _amendments;
    private readonly RecordForm _form;

    private FirstForms(IEnumerable<Addition> additions, IEnumerable<Amendment> amendments, ProvenanceGraph around)
    {
        _additions = additions.ToLookup(addition => addition.SourceId is { } source
            ? (AmendedKind.Source, source.Value) : (AmendedKind.Document, addition.DocumentId!.Value.Value));
        _amendments = amendments.ToLookup(amendment => (amendment.Kind, amendment.RecordId));
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
        var numbers = stored.Select(record => KeyOf(record)!.Value).ToHashSet();
        var wanted = numbers.Select(record => record.Item2).Distinct().ToArray();
        var amendments = wanted.Length == 0 ? [] : (await records.ListAsync(
            store => store.Amendments.WhereIn(row => row.RecordId, wanted), cancellationToken))
            .Where(amendment => numbers.Contains((amendment.Kind, amendment.RecordId))).ToList();
        HashSet<(AmendedKind, long)> changed =
        [
            .. amendments.Select(amendment => (amendment.Kind, amendment.RecordId)),
            .. additions.Select(addition => addition.SourceId is { } source
                ? (AmendedKind.Source, source.Value) : (AmendedKind.Document, addition.DocumentId!.Value.Value)),
        ];
        object[] brought =
        [
            .. graph.Sources, .. graph.Documents, .. graph.Populations, .. graph.Places, .. graph.Questions, .. graph.Claims,
        ];
        object[] compared = [.. stored.Concat(brought).Where(record => changed.Contains(KeyOf(record)!.Value)), .. additions];
        return new(
            additions,
            amendments,
            compared.Length == 0 ? new() : await RecordSurroundings.OfAsync(records, compared, graph, cancellationToken));
    }

    /// <summary>The fields in which a record is neither as the store has it, nor as it was first.</summary>
    public IReadOnlyList<string> Differences(object record, object stored)
    {
        var fields = RecordDifferences.Between(record, stored);
        if (fields.Count == 0 || KeyOf(stored) is not { } key
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

    private static (AmendedKind, long)? KeyOf(object record) => record switch
    {
        Source source => (AmendedKind.Source, source.Id.Value),
        Document document => (AmendedKind.Document, document.Id.Value),
        Population population => (AmendedKind.Population, population.Id.Value),
        Place place => (AmendedKind.Place, place.Id.Value),
        Question question => (AmendedKind.Question, question.Id.Value),
        Claim claim => (AmendedKind.Claim, claim.Id.Value),
        _ => null,
    };
}
