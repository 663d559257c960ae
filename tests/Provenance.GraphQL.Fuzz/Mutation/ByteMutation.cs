using Provenance.GraphQL.Fuzz.Generation;

namespace Provenance.GraphQL.Fuzz.Mutation;

/// <summary>Changes bytes without regard to what they mean: the result is often no UTF-8.</summary>
internal static class ByteMutation
{
    private static readonly byte[][] _inserted =
    [
        [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xE2, 0x80], [0x80], [0x00], [0xF0, 0x9F, 0x98, 0x80],
        [.. "\\ud800"u8], [.. "\\u0000"u8], [.. "\\u"u8], [.. "\""u8], [.. "{"u8], [.. "}"u8], [.. "["u8], [.. ",,"u8], [.. "1e9999"u8], [.. "//"u8], [.. "NaN"u8],
    ];

    public static byte[] Mutate(Dice dice, byte[] bytes)
    {
        var start = dice.Below(bytes.Length + 1);
        var end = Math.Min(bytes.Length, start + dice.Few(10));
        return dice.Below(6) switch
        {
            0 => [.. bytes[..start], .. bytes[end..]],
            1 => [.. bytes[..end], .. bytes[start..]],
            2 => bytes[..start],
            3 => [.. bytes[..start], .. dice.Bytes(dice.Between(1, 4)), .. bytes[end..]],
            4 when start < bytes.Length => [.. bytes[..start], (byte)(bytes[start] ^ (1 << dice.Below(8))), .. bytes[(start + 1)..]],
            _ => [.. bytes[..start], .. dice.Pick(_inserted), .. bytes[start..]],
        };
    }
}
