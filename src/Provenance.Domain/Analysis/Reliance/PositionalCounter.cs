namespace Provenance.Domain.Analysis.Reliance;

/// <summary>Counts, for each of 64 bits, the masks in which it is set. The counters are stored crosswise: word k holds
/// bit k of all 64 of them. Adding a mask is then like adding a column of ones, in two steps on average (a carry-save
/// adder, Harley 1996).</summary>
internal struct PositionalCounter
{
    private Digits _digits;

    /// <summary>Counts the bits of a mask.</summary>
    public void Add(ulong mask)
    {
        for (var digit = 0; mask != 0; digit++)
        {
            var carry = _digits[digit] & mask;
            _digits[digit] ^= mask;
            mask = carry;
        }
    }

    /// <summary>The number of masks in which a bit was set.</summary>
    public readonly int Of(int bit)
    {
        var count = 0;
        for (var digit = 0; digit < Digits.Length; digit++)
        {
            count |= (int)((_digits[digit] >> bit) & 1) << digit;
        }
        return count;
    }

    [System.Runtime.CompilerServices.InlineArray(Length)]
    private struct Digits
    {
        internal const int Length = 31;

        private ulong _first;
    }
}
