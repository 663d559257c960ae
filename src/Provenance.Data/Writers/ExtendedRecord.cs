using Provenance.Data.Configurations;
using Provenance.Data.Connections;
using Provenance.Data.Search;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Writers;

/// <summary>A stored source or document to which something is added.</summary>
/// <param name="Before">The record in the store.</param>
/// <param name="After">The record with what is added.</param>
/// <param name="WordsBefore">What the search index has of it.</param>
/// <param name="WordsAfter">What it must have.</param>
internal sealed record ExtendedRecord(object Before, object After, IndexedRecord WordsBefore, IndexedRecord WordsAfter)
{
    /// <summary>Brings up to date what is derived from these records, within the current transaction: the names, ties and
    /// folded texts, and the search index. The rows themselves are written apart.</summary>
    public static async Task IndexAsync(
        ProvenanceContext context, IReadOnlyList<ExtendedRecord> records, CancellationToken cancellationToken)
    {
        List<(Source Before, Source After)> sources =
            [.. records.Where(record => record.After is Source).Select(record => ((Source)record.Before, (Source)record.After))];
        await CopyAsync(
            context,
            sources.SelectMany(source => SourceName.Of(source.After)
                .ExceptBy(SourceName.Of(source.Before).Select(name => name.Name), name => name.Name)),
            cancellationToken);
        await CopyAsync(
            context,
            sources.SelectMany(source => SourceTie.Of(source.After)
                .ExceptBy(SourceTie.Of(source.Before).Select(tie => (tie.OtherId, tie.Kind)), tie => (tie.OtherId, tie.Kind))),
            cancellationToken);
        await context.FoldTextsAsync(
            context.ColumnsOf(typeof(Source)), [.. sources.Select(source => source.After)], cancellationToken);
        await context.FoldTextsAsync(
            context.ColumnsOf(typeof(Document)),
            [.. records.Select(record => record.After).OfType<Document>()],
            cancellationToken);
        List<ExtendedRecord> reworded = [.. records.Where(record => record.WordsBefore != record.WordsAfter)];
        await context.Search.RemoveAsync(context, [.. reworded.Select(record => record.WordsBefore)], cancellationToken);
        await SearchIndexing.AddAsync(context, [.. reworded.Select(record => record.WordsAfter)], cancellationToken);
    }

    private static async Task CopyAsync<TRow>(
        ProvenanceContext context, IEnumerable<TRow> rows, CancellationToken cancellationToken)
        where TRow : class
    {
        object[] added = [.. rows];
        if (added.Length > 0)
        {
            await context.CopyAsync(context.ColumnsOf(typeof(TRow)), added, cancellationToken);
        }
    }
}
