using Provenance.Exports.Records;

namespace Provenance.Exports.Selections;

/// <summary>Records that are being read.</summary>
/// <param name="Title">What they are, in a sentence.</param>
/// <param name="Kind">Which records they are a list of.</param>
/// <param name="Records">The records; each enumeration asks anew.</param>
internal sealed record SelectedRecords(string Title, ExportedKind Kind, IAsyncEnumerable<ExportRecord> Records)
{
    /// <summary>What is missing; null if nothing is.</summary>
    public string? Note { get; init; }
}
