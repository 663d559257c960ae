using CsvHelper;

namespace Provenance.Exports.Formats.Csv;

/// <summary>CSV by RFC 4180, in UTF-8 with the mark by which spreadsheets know it. A citation takes one row for each passage
/// that shows it. Each row says from when and where it is, so that it can be copied into another sheet.</summary>
internal sealed class CsvFormat() : ExportFormat("csv", "text/csv; charset=utf-8; header=present")
{
    private static readonly CsvWriterOptions _options = new() { WriteByteOrderMark = true };

    internal override async Task WriteAsync(ExportContent content, Stream stream, CancellationToken cancellationToken)
    {
        await using var writer = CsvWriter.Create(stream, _options, leaveOpen: true);
        var columns = CsvColumns.Of(content.Header);
        foreach (var column in columns)
        {
            writer.WriteField(column.Name);
        }

        await writer.EndRecordAsync(cancellationToken);
        await foreach (var record in content.Records.WithCancellation(cancellationToken))
        {
            foreach (var row in CsvRow.Of(record))
            {
                foreach (var column in columns)
                {
                    Write(writer, column.ValueIn(row));
                }

                await writer.EndRecordAsync(cancellationToken);
            }
        }

        await writer.FlushAsync(cancellationToken);
    }

    private static void Write(CsvWriter writer, object? value)
    {
        switch (value)
        {
            case string text:
                writer.WriteField(HarmlessCell.Of(text));
                break;
            case double number:
                writer.WriteField(number);
                break;
            case int number:
                writer.WriteField(number);
                break;
            case bool truth:
                writer.WriteField(truth ? "true" : "false");
                break;
            default:
                writer.WriteField((string?)null);
                break;
        }
    }
}
