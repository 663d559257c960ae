namespace Provenance.Attribution.Learning;

/// <summary>The features of one token, as numbers of places in a table of weights. What a feature is made of is
/// hashed, so that no list of names is kept; two that share a place share a weight.</summary>
internal sealed class Features(int bits)
{
    private readonly List<int> _places = new(64);

    public List<int> Places => _places;

    public void Clear() => _places.Clear();

    public void Add(uint template, uint one, uint two = 0, uint three = 0)
    {
        var hash = Mixed(Mixed(Mixed(template * 0x9E3779B1u, one), two), three);
        hash ^= hash >> 15;
        _places.Add((int)(hash >> (32 - bits)));
    }

    /// <summary>The number that stands for a word, the same in every run.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return hash;
    }

    private static uint Mixed(uint hash, uint value)
    {
        hash ^= (value + 0x7F4A7C15u) * 0x85EBCA6Bu;
        hash = (hash << 13) | (hash >> 19);
        return (hash * 5u) + 0xE6546B64u;
    }
}
