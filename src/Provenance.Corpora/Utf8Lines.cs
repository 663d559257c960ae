using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace Provenance.Corpora;

/// <summary>Splits a stream into lines of UTF-8, in memory that grows with the longest line only.</summary>
internal static class Utf8Lines
{
    /// <summary>The lines, without their ends (a line feed, or a carriage return and a line feed), each with the number
    /// of bytes up to its end. The memory of a line is reused for the next one.</summary>
    /// <param name="stream">The stream, from its current place on.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal static async IAsyncEnumerable<(ReadOnlyMemory<byte> Line, long End)> ReadAsync(
        Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var buffer = new byte[1 << 17];
        var (start, filled, passed) = (0, 0, 0L);
        while (true)
        {
            var length = buffer.AsSpan(start, filled - start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                var line = buffer.AsMemory(start, length);
                start += length + 1;
                yield return (line.Span.EndsWith("\r"u8) ? line[..^1] : line, passed + start);
                continue;
            }

            if (start > 0)
            {
                buffer.AsSpan(start, filled - start).CopyTo(buffer);
                (filled, passed, start) = (filled - start, passed + start, 0);
            }
            else if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, 2 * buffer.Length);
            }

            var read = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken);
            filled += read;
            if (read == 0)
            {
                if (filled > 0)
                {
                    yield return (buffer.AsMemory(0, filled), passed + filled);
                }

                yield break;
            }
        }
    }

    /// <summary>Whether a line is well-formed.</summary>
    internal static bool IsValid(ReadOnlyMemory<byte> line) => Utf8.IsValid(line.Span);
}
