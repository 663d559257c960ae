using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Provenance.Exports.Records;

namespace Provenance.Exports.Formats;

/// <summary>The project's own corpus format as JSON Lines, to be imported into another store. It is written from the store,
/// once the API has said which passages and records the file is to hold.</summary>
internal sealed class CorpusFormat() : ExportFormat("corpus.jsonl", "application/jsonl; charset=utf-8")
{
    internal override async Task WriteAsync(ExportContent content, Stream stream, CancellationToken cancellationToken)
    {
        HashSet<string> passages = [];
        HashSet<string> records = [];
        await foreach (var record in content.Records.WithCancellation(cancellationToken))
        {
            switch (record)
            {
                case CitationRecord citation:
                    passages.UnionWith(citation.Evidence.Select(evidence => evidence.Passage));
                    break;
                case StatementRecord statement:
                    records.UnionWith(statement.Parts.Select(part => part.Identity.Id));
                    break;
                default:
                    records.Add(record.Identity.Id);
                    break;
            }
        }

        var until = DateTimeOffset.Parse(content.Header.Moment.Recorded, CultureInfo.InvariantCulture);
        await using StreamWriter writer = new(stream, new UTF8Encoding(false), bufferSize: 16 * 1024, leaveOpen: true);
        await foreach (var line in content.Corpus(passages, records, Meta(content.Header), until, cancellationToken))
        {
            await writer.WriteAsync($"{line}\n".AsMemory(), cancellationToken);
        }
    }

    private static JsonObject Meta(ExportHeader header) => new()
    {
        ["key"] = $"export-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(header.Address)).AsSpan(0, 8))}",
        ["title"] = header.Title,
        ["asOf"] = header.Moment.ToVariable(),
        ["address"] = header.Address,
        ["note"] = header.Note,
    };
}
