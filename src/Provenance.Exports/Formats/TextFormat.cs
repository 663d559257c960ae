using System.Text;
using Provenance.Exports.Records;

namespace Provenance.Exports.Formats;

/// <summary>A format of lines that follow from one record after the other.</summary>
internal abstract class TextFormat(string extension, string contentType) : ExportFormat(extension, contentType)
{
    internal sealed override async Task WriteAsync(ExportContent content, Stream stream, CancellationToken cancellationToken)
    {
        await using StreamWriter writer = new(stream, new UTF8Encoding(false), bufferSize: 16 * 1024, leaveOpen: true);
        StringBuilder text = new();
        Begin(content.Header, text);
        Once seen = new();
        await foreach (var record in content.Records.WithCancellation(cancellationToken))
        {
            Add(record, content.Header, seen, text);
            await writer.WriteAsync(text, cancellationToken);
            text.Clear();
        }

        End(text);
        await writer.WriteAsync(text, cancellationToken);
    }

    /// <summary>What comes before the records.</summary>
    protected abstract void Begin(ExportHeader header, StringBuilder text);

    /// <summary>What a record gives.</summary>
    protected abstract void Add(ExportRecord record, ExportHeader header, Once seen, StringBuilder text);

    /// <summary>What comes after the records.</summary>
    protected virtual void End(StringBuilder text)
    {
    }
}
