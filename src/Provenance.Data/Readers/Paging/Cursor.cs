using System.Buffers.Binary;
using System.Buffers.Text;

namespace Provenance.Data.Readers.Paging;

/// <summary>
/// The place of a row in an order: the order's tag and the values of its columns in that row, the last one unique. It
/// stays exact when rows are added or removed before it. Opaque to clients: base64url of the bytes.
/// </summary>
internal static class Cursor
{
    private const int MaxColumns = 3;

    public static string Encode(PageOrder order, ReadOnlySpan<long> values)
    {
        Span<byte> bytes = stackalloc byte[1 + (MaxColumns * sizeof(long))];
        bytes[0] = (byte)order;
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteInt64BigEndian(bytes[(1 + (i * sizeof(long)))..], values[i]);
        }

        return Base64Url.EncodeToString(bytes[..(1 + (values.Length * sizeof(long)))]);
    }

    /// <summary>The values of a cursor of this order, or null if the text is none.</summary>
    public static long[]? Decode(PageOrder order, string text)
    {
        Span<byte> bytes = stackalloc byte[1 + (MaxColumns * sizeof(long))];
        if (text.Length > 2 * bytes.Length
            || !Base64Url.IsValid(text)
            || !Base64Url.TryDecodeFromChars(text, bytes, out var written)
            || written != 1 + (ColumnCount(order) * sizeof(long))
            || bytes[0] != (byte)order)
        {
            return null;
        }

        var values = new long[ColumnCount(order)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = BinaryPrimitives.ReadInt64BigEndian(bytes[(1 + (i * sizeof(long)))..]);
        }

        return values;
    }

    private static int ColumnCount(PageOrder order) => order switch
    {
        PageOrder.Id => 1,
        PageOrder.Text => 3,
        PageOrder.Citations => 2,
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "The order has no columns."),
    };
}
