using System.Buffers.Binary;
using System.Buffers.Text;

namespace Provenance.Data.Readers.Paging;

/// <summary>The place of a row in an order. It consists of the order's kind and either the values of the order's columns
/// in that row or the id to look them up by. It stays exact when rows are added or removed before it. Clients cannot read
/// it: it is base64url of the bytes. By which columns a client sorts is no part of it, since a
/// <see cref="CursorScope"/> tells lists apart.</summary>
internal static class Cursor
{
    private const int MaxNumbers = 3;

    public static string Encode(PageOrder order, ReadOnlySpan<long> values)
    {
        Span<byte> bytes = stackalloc byte[1 + (MaxNumbers * sizeof(long))];
        bytes[0] = (byte)order;
        var length = 1;
        foreach (var number in values)
        {
            BinaryPrimitives.WriteInt64BigEndian(bytes[length..], number);
            length += sizeof(long);
        }

        return Base64Url.EncodeToString(bytes[..length]);
    }

    /// <summary>The values of a cursor of this order; null if the text is not a cursor, or is one of another order,
    /// which is reported separately.</summary>
    public static long[]? Decode(PageOrder order, string text, out bool isOfOtherOrder)
    {
        isOfOtherOrder = false;
        Span<byte> bytes = stackalloc byte[1 + (MaxNumbers * sizeof(long))];
        if (text.Length > 2 * bytes.Length
            || !Base64Url.IsValid(text)
            || !Base64Url.TryDecodeFromChars(text, bytes, out var written)
            || written == 0
            || written != 1 + (NumberCount((PageOrder)bytes[0]) * sizeof(long)))
        {
            return null;
        }

        if ((PageOrder)bytes[0] != order)
        {
            isOfOtherOrder = true;
            return null;
        }

        var numbers = new long[NumberCount(order)];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = BinaryPrimitives.ReadInt64BigEndian(bytes[(1 + (i * sizeof(long)))..]);
        }

        return numbers;
    }

    private static int NumberCount(PageOrder kind) => kind switch
    {
        PageOrder.Id or PageOrder.Columns => 1,
        PageOrder.Text or PageOrder.Outlets or PageOrder.Reliance or PageOrder.Likeness or PageOrder.Events => 3,
        PageOrder.Citations or PageOrder.Rank or PageOrder.Records or PageOrder.Movement => 2,
        _ => 0,
    };
}
