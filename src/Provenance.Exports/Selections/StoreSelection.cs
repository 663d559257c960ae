using System.Runtime.CompilerServices;
using Provenance.Exports.Records;

namespace Provenance.Exports.Selections;

/// <summary>The whole store: all sources, documents, claims, statements and citations, in this order.</summary>
public sealed class StoreSelection : ExportSelection
{
    private static readonly string[] _lists = [.. ListSelection.Names.Reverse()];

    internal override string Path => "export/store";

    internal override string FileName => "store";

    internal override Task<SelectedRecords> ReadAsync(
        ApiCall api, ExportMoment moment, CancellationToken cancellationToken) => Task.FromResult(
            new SelectedRecords("The whole store", ExportedKind.Store, ReadAllAsync(api, moment, cancellationToken)));

    private static async IAsyncEnumerable<ExportRecord> ReadAllAsync(
        ApiCall api, ExportMoment moment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var list in _lists)
        {
            await foreach (var record in ListSelection.ReadAsync(api, list, where: null, moment, cancellationToken))
            {
                yield return record;
            }
        }
    }
}
