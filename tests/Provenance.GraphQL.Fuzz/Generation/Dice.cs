namespace Provenance.GraphQL.Fuzz.Generation;

/// <summary>Random choices that a seed repeats on every machine.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>The choices of one input: inputs of neighbouring numbers share nothing.</summary>
    public static Dice Of(int seed, string target, long input)
    {
        // FNV-1a, since HashCode and string hashes differ from process to process.
        var hash = 14695981039346656037UL;
        foreach (var part in $"{seed}/{target}/{input}")
        {
            hash = (hash ^ part) * 1099511628211UL;
        }

        return new Dice((int)(hash ^ (hash >> 32)));
    }

    /// <summary>A number from 0 to one less than the limit.</summary>
    public int Below(int limit) => _random.Next(limit);

    /// <summary>A number from the first to the last, both possible.</summary>
    public int Between(int first, int last) => _random.Next(first, last + 1);

    /// <summary>Small numbers often, large ones seldom: 0 with one half, 1 with one quarter, up to the limit.</summary>
    public int Few(int limit)
    {
        var count = 0;
        while (count < limit && Chance(50))
        {
            count++;
        }

        return count;
    }

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Chance(int percent) => _random.Next(100) < percent;

    /// <summary>One of the items.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>Some of the items in their order, each with this chance.</summary>
    public IEnumerable<T> Some<T>(IEnumerable<T> items, int percent) => items.Where(_ => Chance(percent));

    /// <summary>Random bytes.</summary>
    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>Any 32-bit number.</summary>
    public int Int32() => _random.Next(int.MinValue, int.MaxValue);
}
