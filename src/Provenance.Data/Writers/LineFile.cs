using System.Security.Cryptography;
using Provenance.Corpora;

namespace Provenance.Data.Writers;

/// <summary>A file of JSON Lines, read from any place.</summary>
internal static class LineFile
{
    /// <summary>Opens it to be read on.</summary>
    public static FileStream Open(string path) => new(
        path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);

    /// <summary>The key of the corpus, and the SHA-256 of the line that says so; both empty when the first line says none.</summary>
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

    /// <summary>Adds the bytes from one place to another to a digest.</summary>
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
