using Provenance.Exports.Records;

namespace Provenance.Exports.Formats.Csv;

/// <summary>One row: a record, and of a citation one of the passages that show it.</summary>
internal sealed record CsvRow(ExportRecord Record, EvidenceRecord? Evidence)
{
    public static IEnumerable<CsvRow> Of(ExportRecord record) => record is CitationRecord { Evidence.Count: > 0 } citation
        ? citation.Evidence.Select(evidence => new CsvRow(record, evidence))
        : [new(record, null)];
}
