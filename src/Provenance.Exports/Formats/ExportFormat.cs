namespace Provenance.Exports.Formats;

/// <summary>A way to write records into a file.</summary>
/// <param name="extension">How names of such files end, without the dot.</param>
/// <param name="contentType">What HTTP calls them.</param>
public abstract class ExportFormat(string extension, string contentType)
{
    /// <summary>How names of such files end, without the dot.</summary>
    public string Extension { get; } = extension;

    /// <summary>What HTTP calls them.</summary>
    public string ContentType { get; } = contentType;

    /// <summary>Writes a file, and leaves the stream open.</summary>
    internal abstract Task WriteAsync(ExportContent content, Stream stream, CancellationToken cancellationToken);
}
