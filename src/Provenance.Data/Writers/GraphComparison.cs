using System.Text.Json;
using System.Text.Json.Nodes;
using Provenance.Data.Configurations;
using Provenance.Domain;
using Provenance.Domain.Sources;

namespace Provenance.Data.Writers;

/// <summary>What of a graph is new to the store, what is there already, and what is there with other content.</summary>
internal sealed class GraphComparison
{
    private readonly Dictionary<RecordKind, IReadOnlyList<object>> _new = [];

    /// <summary>Compares records of one number; when and by whom they were recorded is of no account.</summary>
    public GraphComparison(ProvenanceGraph incoming, ProvenanceGraph stored)
    {
        GraphKeys keys = new(incoming);
        List<RecordCount> counts = [];
        List<RecordConflict> conflicts = [];
        foreach (var kind in RecordKind.All)
        {
            var storedById = kind.RecordsOf(stored).ToDictionary(kind.IdOf);
            var records = kind.RecordsOf(incoming).ToLookup(record => storedById.ContainsKey(kind.IdOf(record)));
            _new[kind] = [.. records[false]];
            conflicts.AddRange(
                from record in records[true]
                let fields = Differences(record, storedById[kind.IdOf(record)])
                where fields.Count > 0
                select new RecordConflict(kind.Name, kind.KeyOf(record, keys), fields));
            counts.Add(new(kind.Name, _new[kind].Count, records[true].Count()));
        }

        Outcome = new(counts, conflicts);
    }

    /// <summary>The comparison in figures.</summary>
    public ImportOutcome Outcome { get; }

    /// <summary>The records to add, in their order.</summary>
    public IReadOnlyList<object> New(RecordKind kind) => _new[kind];

    /// <summary>
    /// The fields in which two records of one number differ. The name that an outlet without one is given follows from the
    /// documents it was read with.
    /// </summary>
    internal static List<string> Differences(object record, object stored)
    {
        var fields = Fields(record);
        var storedFields = Fields(stored);
        return
        [
            .. fields.Select(field => field.Key)
                .Union(storedFields.Select(field => field.Key))
                .Where(name => name is not ("recordedAt" or "recordedBy"))
                .Where(name => name != "name" || stored is not Outlet { Identified: false })
                .Where(name => !JsonNode.DeepEquals(fields[name], storedFields[name])),
        ];
    }

    private static JsonObject Fields(object record) =>
        JsonSerializer.SerializeToNode(record, record.GetType(), JsonColumn.Options)!.AsObject();
}
