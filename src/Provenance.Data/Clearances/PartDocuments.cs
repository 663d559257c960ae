using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Search;
using Provenance.Data.Writers;
using Provenance.Domain.Documents;

namespace Provenance.Data.Clearances;

/// <summary>The texts of documents in a part, and the words by which documents are found. Texts never change, so that only those
/// are read that a part has not, a few at once.</summary>
/// <param name="context">The part.</param>
/// <param name="whole">The whole store.</param>
/// <param name="before">The documents whose texts the part has.</param>
/// <param name="after">Those whose texts it is to have.</param>
/// <param name="table">The documents that go, come or become others.</param>
internal sealed class PartDocuments(
    ProvenanceContext context,
    ProvenanceContext whole,
    IReadOnlySet<DocumentId> before,
    IReadOnlySet<DocumentId> after,
    PartTable table)
{
    private const int AtOnce = 100;

    /// <summary>Takes out of the search and the texts what goes or becomes other.</summary>
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        foreach (var ids in Changed(table.Gone).Chunk(AtOnce))
        {
            var texts = await TextsAsync(context, ids, cancellationToken);
            var documents = await context.Documents.WhereIn(row => row.Id, ids).ToListAsync(cancellationToken);
            await context.Search.RemoveAsync(
                context, [.. documents.Select(row => IndexedRecord.Of(row, texts.GetValueOrDefault(row.Id)))], cancellationToken);
            await context.DocumentTexts.WhereIn(row => row.DocumentId, [.. ids.Where(id => !after.Contains(id))])
                .ExecuteDeleteAsync(cancellationToken);
        }
    }

    /// <summary>Adds what comes or has become other, once the rows are written.</summary>
    public async Task AddAsync(CancellationToken cancellationToken)
    {
        foreach (var ids in Changed(table.Written.Cast<Document>().Select(row => row.Id.Value)).Chunk(AtOnce))
        {
            var added = await TextsAsync(whole, [.. ids.Where(id => after.Contains(id) && !before.Contains(id))], cancellationToken);
            if (added.Count > 0)
            {
                await context.CopyAsync(
                    context.ColumnsOf(typeof(DocumentText)),
                    [.. added.Select(text => new DocumentText { DocumentId = text.Key, Text = text.Value })],
                    cancellationToken);
            }

            var texts = await TextsAsync(context, ids, cancellationToken);
            var documents = await context.Documents.WhereIn(row => row.Id, ids).ToListAsync(cancellationToken);
            await SearchIndexing.AddAsync(
                context, [.. documents.Select(row => IndexedRecord.Of(row, texts.GetValueOrDefault(row.Id)))], cancellationToken);
        }
    }

    private IEnumerable<DocumentId> Changed(IEnumerable<long> rows) =>
        rows.Select(number => new DocumentId(number)).Union(before.Except(after)).Union(after.Except(before))
            .OrderBy(id => id.Value);

    private static async Task<Dictionary<DocumentId, string>> TextsAsync(
        ProvenanceContext store, DocumentId[] ids, CancellationToken cancellationToken) => ids.Length == 0
        ? []
        : await store.DocumentTexts.WhereIn(row => row.DocumentId, ids)
            .ToDictionaryAsync(row => row.DocumentId, row => row.Text, cancellationToken);
}
