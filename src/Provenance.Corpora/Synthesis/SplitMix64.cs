namespace Provenance.Corpora.Synthesis;

/// <summary>The pseudo-random generator SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", 2014). It has 64 bits of state and uses integers only, so a seed gives the same numbers on every
/// machine and in every version of .NET, which <see cref="Random"/> does not promise.</summary>
internal sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next number, of 64 bits.</summary>
    internal ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A number from 0 to <paramref name="bound"/> - 1, uniform up to one part in 2^32.</summary>
    internal int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>True in <paramref name="thousandths"/> of 1,000 cases.</summary>
    internal bool Happens(int thousandths) => Below(1000) < thousandths;

    /// <summary>One of these, chosen at random.</summary>
    internal T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];
}
