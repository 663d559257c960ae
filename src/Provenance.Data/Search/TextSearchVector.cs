using System.Buffers.Binary;
using System.Text;

namespace Provenance.Data.Search;

/// <summary>Makes a <c>tsvector</c> without positions, in PostgreSQL's binary form.</summary>
internal static class TextSearchVector
{
    /// <summary>A tsvector holds 1 MiB: of a longer text, the words that come first.</summary>
    private const int MostBytes = 1_000_000;

    /// <summary>The value with these words, each once.</summary>
    public static byte[] Of(IEnumerable<string> lexemes)
    {
        var (length, count) = (0, 0);
        List<string> kept = [];
        foreach (var lexeme in lexemes.Distinct())
        {
            if ((length += Encoding.UTF8.GetByteCount(lexeme)) > MostBytes)
            {
                break;
            }

            kept.Add(lexeme);
            count = length;
        }

        // The number of words; of each its bytes, a null character and the number of its positions.
        var bytes = new byte[sizeof(int) + count + (kept.Count * (1 + sizeof(short)))];
        BinaryPrimitives.WriteInt32BigEndian(bytes, kept.Count);
        var at = sizeof(int);
        foreach (var lexeme in kept)
        {
            at += Encoding.UTF8.GetBytes(lexeme, bytes.AsSpan(at)) + 1 + sizeof(short);
        }

        return bytes;
    }
}
