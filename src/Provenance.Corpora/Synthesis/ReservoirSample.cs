namespace Provenance.Corpora.Synthesis;

/// <summary>Keeps a sample of a stream in a list of limited size, each item with equal probability (Vitter
/// 1985).</summary>
internal sealed class ReservoirSample<T>(SplitMix64 random)
{
    private const int Capacity = 8192;

    private readonly List<T> _items = [];
    private ulong _seen;

    /// <summary>The current sample, at most 8,192 items.</summary>
    internal IReadOnlyList<T> Items => _items;

    internal void Add(T item)
    {
        _seen++;
        if (_items.Count < Capacity)
        {
            _items.Add(item);
        }
        else if (random.Next() % _seen is < Capacity and var place)
        {
            _items[(int)place] = item;
        }
    }
}
