using Provenance.Exports.Formats;
using Provenance.Exports.Records;

namespace Provenance.Exports;

/// <summary>A file of which nothing is written yet.</summary>
public sealed class ExportFile : IAsyncDisposable
{
    private readonly ExportFormat _format;
    private readonly ExportHeader _header;
    private readonly StartedReading _records;

    private readonly CorpusCall _corpus;

    internal ExportFile(
        string name, ExportFormat format, ExportHeader header, StartedReading records, CorpusCall corpus, string tag)
    {
        (_format, _header, _records, _corpus) = (format, header, records, corpus);
        Name = $"{name}.{format.Extension}";
        Tag = tag;
    }

    /// <summary>What to call it.</summary>
    public string Name { get; }

    /// <summary>What sort of text it is, as HTTP names it.</summary>
    public string ContentType => _format.ContentType;

    /// <summary>Changes when the bytes may be others: an entity tag of HTTP.</summary>
    public string Tag { get; }

    /// <summary>Where the same file can be had again.</summary>
    public string Address => _header.Address;

    /// <summary>Where the newest file of the same sort can be had.</summary>
    public string NewestAddress => _header.NewestAddress;

    /// <summary>The sentence by which the file is cited.</summary>
    public string Citation => _header.Citation;

    /// <summary>Writes it, in memory of bounded size but for the names of what was seen before. Can be done once.</summary>
    /// <exception cref="ExportException">The API refuses to go on.</exception>
    public Task WriteAsync(Stream stream, CancellationToken cancellationToken) =>
        _format.WriteAsync(new(_header, _records.ReadAsync(), _corpus), stream, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _records.DisposeAsync();
}
