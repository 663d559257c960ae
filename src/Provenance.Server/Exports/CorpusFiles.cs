using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Provenance.Corpora;
using Provenance.Data.Readers.Graph;

namespace Provenance.Server.Exports;

/// <summary>Parts of the store in the project's own format. The whole store is read into memory for it.</summary>
internal sealed class CorpusFiles(GraphReader graph)
{
    public async IAsyncEnumerable<string> ReadAsync(
        IReadOnlySet<string> passages,
        IReadOnlySet<string> records,
        JsonObject meta,
        DateTimeOffset recordedUntil,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = CorpusExport.Lines(await graph.Ever.ReadAsync(cancellationToken));
        foreach (var line in CorpusPart.Lines(lines, passages, records, meta, recordedUntil))
        {
            yield return line;
        }
    }
}
