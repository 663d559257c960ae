using System.Security.Cryptography;
using Provenance.Corpora;

namespace Provenance.Data.Writers;

/// <summary>Reads a file of JSON Lines from any position.</summary>
internal static class LineFile
{
    /// <summary>Opens the file for sequential reading.</summary>
    public static FileStream Open(string path) => new(
        path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);

    /// <summary>The key of the corpus, and the SHA-256 of the line with the key; both are empty when the first line has
    /// none.</summary>
    public static async Task<(string CorpusKey, string MetaSha256)> IdentifyAsync(
        string path, CancellationToken cancellationToken)
    {
        await using var file = Open(path);
        var key = "";
        await foreach (var line in new CorpusLineReader(path).ReadOnAsync(file, 0, 0, cancellationToken))
        {
            key = (line.Record as CorpusMeta)?.Key ?? "";
            file.Position = 0;
            var first = new byte[line.End];
            await file.ReadExactlyAsync(first, cancellationToken);
            return (key, Convert.ToHexStringLower(SHA256.HashData(first.AsSpan().TrimEnd("\r\n"u8))));
        }

        return (key, "");
    }

    /// <summary>Adds the bytes between two positions to a digest.</summary>
    public static async Task AddAsync(
        IncrementalHash digest, string path, long from, long to, CancellationToken cancellationToken)
    {
        await using var file = Open(path);
        file.Position = from;
        var buffer = new byte[1 << 18];
        for (var left = to - from; left > 0;)
        {
            var read = await file.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), cancellationToken);
            if (read == 0)
            {
                throw new EndOfStreamException($"{path} became shorter while it was imported.");
            }

            digest.AppendData(buffer, 0, read);
            left -= read;
        }
    }
}
