namespace Provenance.Domain.Analysis.Graph.Snapshots;

/// <summary>An immutable set of numbers from 0 on, with one bit for each number up to the highest.</summary>
internal sealed class BitSet
{
    private readonly ulong[] _words;

    private BitSet(ulong[] words) => _words = words;

    internal long Bytes => _words.Length * (long)sizeof(ulong);

    internal bool Contains(int number)
    {
        var word = number >> 6;
        return word < _words.Length && (_words[word] & (1UL << (number & 63))) != 0;
    }

    /// <summary>The set with these numbers added.</summary>
    internal static BitSet? With(BitSet? set, IReadOnlyCollection<int> numbers)
    {
        if (numbers.Count == 0)
        {
            return set;
        }
        var words = new ulong[Math.Max(set?._words.Length ?? 0, (numbers.Max() >> 6) + 1)];
        set?._words.CopyTo(words, 0);
        foreach (var number in numbers)
        {
            words[number >> 6] |= 1UL << (number & 63);
        }
        return new(words);
    }
}
