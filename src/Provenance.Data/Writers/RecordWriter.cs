using Provenance.Data.Configurations;
using Provenance.Data.Connections;
using Provenance.Data.Writers.Identity;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Writers;

/// <summary>Adds new records to the store, within the current transaction.</summary>
internal static class RecordWriter
{
    /// <summary>Adds the records of every kind, each after those that it refers to. Sources that belong to a document
    /// therefore follow the documents: while a reference leads nowhere, SQLite scans whole tables for each row that is
    /// added.</summary>
    /// <param name="context">The store.</param>
    /// <param name="recordsOf">The records of a kind.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAsync(
        ProvenanceContext context,
        Func<RecordKind, IReadOnlyList<object>> recordsOf,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<object> late = [];
        List<SourceTie> ties = [];
        foreach (var kind in RecordKind.All)
        {
            var records = recordsOf(kind);
            if (kind.Type == typeof(Source))
            {
                ties = [.. records.Cast<Source>().SelectMany(SourceTie.Of)];
                var sources = records.Cast<Source>().ToLookup(IsLate(records, recordsOf));
                (records, late) = ([.. sources[false]], [.. sources[true]]);
            }

            await CopyAsync(context, kind.Type, records, cancellationToken);
            if (kind.Type == typeof(Document))
            {
                await CopyAsync(context, typeof(Source), late, cancellationToken);
                await CopyAsync(context, typeof(SourceTie), ties, cancellationToken);
            }
        }
    }

    /// <summary>Selects sources that belong to a document, unless a document or another source refers to
    /// them.</summary>
    private static Func<Source, bool> IsLate(
        IEnumerable<object> sources, Func<RecordKind, IReadOnlyList<object>> recordsOf)
    {
        var documents = recordsOf(RecordKind.All.Single(kind => kind.Type == typeof(Document)));
        var wanted = documents.Cast<Document>().Select(document => document.PublisherId)
            .Concat(sources.Cast<Source>().SelectMany(source =>
                new[] { source.PartOfId, (source as AnonymousSource)?.BrokeredById }))
            .OfType<SourceId>().ToHashSet();
        return source => source is UnspecifiedSource && !wanted.Contains(source.Id);
    }

    private static async Task CopyAsync(
        ProvenanceContext context, Type type, IReadOnlyList<object> records, CancellationToken cancellationToken)
    {
        if (records.Count == 0)
        {
            return;
        }

        await context.CopyAsync(context.ColumnsOf(type), records, cancellationToken);
        (Type Type, IReadOnlyList<object> Rows)? names = type switch
        {
            _ when type == typeof(Source) => (typeof(SourceName), [.. records.Cast<Source>().SelectMany(SourceName.Of)]),
            _ when type == typeof(Population) =>
                (typeof(PopulationName), [.. records.Cast<Population>().SelectMany(PopulationName.Of)]),
            _ when type == typeof(Place) => (typeof(PlaceName), [.. records.Cast<Place>().SelectMany(PlaceName.Of)]),
            _ => null,
        };
        if (names is { } found)
        {
            await context.CopyAsync(context.ColumnsOf(found.Type), found.Rows, cancellationToken);
        }

        if (IdentifiedTable.All.Any(table => table.Type == type))
        {
            await LikenessIndex.AddAsync(context, records, cancellationToken);
        }
    }
}
