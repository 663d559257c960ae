using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Amendments;
using Provenance.Domain.Citations;
using Provenance.Domain.Documents;

namespace Provenance.Data.Verification;

/// <summary>Checks that the texts of documents are those that were recorded, and that every passage stands in them where it says,
/// to the character. Few documents are in memory at a time.</summary>
internal static class TextChecks
{
    private const int Documents = 20;

    /// <summary>The faults of all documents.</summary>
    public static async IAsyncEnumerable<StoreFault> FaultsAsync(
        ProvenanceContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var last = 0L; ;)
        {
            // Which come next is asked apart, so that a document that cannot be read does not end the check.
            var next = string.Create(
                CultureInfo.InvariantCulture, $"SELECT id FROM document WHERE id > {last} ORDER BY id LIMIT {Documents}");
            var ids = await context.RowsAsync(next, cancellationToken)
                .Select(row => new DocumentId(row.GetInt64(0))).ToListAsync(cancellationToken);
            if (ids.Count == 0)
            {
                yield break;
            }

            foreach (var fault in await OfAsync(context, ids, cancellationToken))
            {
                yield return fault;
            }

            last = ids[^1].Value;
        }
    }

    /// <summary>The faults of these documents; if a row of them cannot be read, which <see cref="VerifiedTable"/> tells, those of
    /// the others.</summary>
    private static async Task<IReadOnlyList<StoreFault>> OfAsync(
        ProvenanceContext context, List<DocumentId> ids, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(context, ids, cancellationToken);
        }
        catch (UnreadableValueException) when (ids.Count > 1)
        {
            List<StoreFault> faults = [];
            foreach (var id in ids)
            {
                faults.AddRange(await OfAsync(context, [id], cancellationToken));
            }

            return faults;
        }
        catch (UnreadableValueException)
        {
            return [new("document", $"{ids[0].Value}", Key: null, "its passages cannot be compared with its text, since a row cannot be read")];
        }
    }

    private static async Task<IReadOnlyList<StoreFault>> ReadAsync(
        ProvenanceContext context, List<DocumentId> ids, CancellationToken cancellationToken)
    {
        List<StoreFault> faults = [];
        var documents = await context.Set<Document>().WhereIn(row => row.Id, ids).ToListAsync(cancellationToken);
        var texts = await context.DocumentTexts.WhereIn(row => row.DocumentId, ids)
            .ToDictionaryAsync(row => row.DocumentId, row => row.Text, cancellationToken);
        var numbers = ids.Select(id => id.Value).ToList();
        var amended = await context.Amendments.Where(row => row.Kind == AmendedKind.Document)
            .Where(row => EF.Parameter(numbers).Contains(row.RecordId))
            .Select(row => row.RecordId).ToListAsync(cancellationToken);
        Dictionary<DocumentId, CheckedDocument> checkedDocuments = [];
        foreach (var document in documents)
        {
            CheckedDocument one = new(
                document, texts.GetValueOrDefault(document.Id), amended.Contains(document.Id.Value), faults);
            one.CheckText();
            checkedDocuments.Add(document.Id, one);
        }

        await foreach (var evidence in context.Set<Evidence>().IgnoreQueryFilters().WhereIn(row => row.DocumentId, ids)
            .OrderBy(row => row.Id)
            .Select(row => new { row.Id, row.Key, row.DocumentId, row.Span, row.SourceSpans, row.CueSpans, row.ContentSpans })
            .AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            checkedDocuments[evidence.DocumentId].CheckSpans(
                "evidence",
                $"{evidence.Id.Value}",
                evidence.Key,
                [evidence.Span, .. evidence.SourceSpans, .. evidence.CueSpans, .. evidence.ContentSpans]);
        }

        await foreach (var statement in context.Set<Statement>().IgnoreQueryFilters()
            .WhereIn(row => row.DocumentId!.Value, ids)
            .OrderBy(row => row.Id)
            .Select(row => new { row.Id, row.DocumentId, row.Appearances })
            .AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            checkedDocuments[statement.DocumentId!.Value].CheckSpans(
                "statement", $"{statement.Id.Value}", key: null, statement.Appearances.Select(appearance => appearance.Span));
        }

        return faults;
    }

    /// <summary>A document, its text, and the faults that are found.</summary>
    private sealed class CheckedDocument(Document document, string? text, bool isAmended, List<StoreFault> faults)
    {
        private readonly string _row = $"{document.Id.Value}";

        public void CheckText()
        {
            if (document.Held != text is not null)
            {
                faults.Add(new("document", _row, document.Key, text is null ? "it is held, and its text is missing" : "it has a text, and is not held"));
            }
            else if (text is not null && Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) is var sha256
                && sha256 != document.Sha256)
            {
                faults.Add(new("document_text", _row, document.Key, $"the text's SHA-256 is {sha256}, not {document.Sha256}"));
            }
        }

        public void CheckSpans(string table, string row, string? key, IEnumerable<TextSpan> spans)
        {
            foreach (var span in spans)
            {
                // What was corrected since, such as a headline, no longer reads as when the passage was recorded.
                if (span.Part is null ? text is null || span.Matches(text) : isAmended || IsIn(span.Part.Value, span))
                {
                    continue;
                }

                faults.Add(new(
                    table,
                    row,
                    key,
                    $"the passage from {span.Start} to {span.End} does not stand there in {PartOf(span)} of document {_row} ({document.Key})"));
            }
        }

        private bool IsIn(DocumentPart part, TextSpan span) => document.WordsOf(part) is { } words && span.Matches(words);

        private static string PartOf(TextSpan span) => span.Part is { } part
            ? $"the part {EnumTextConverter<DocumentPart>.ToText(part)}" : "the text";
    }
}
