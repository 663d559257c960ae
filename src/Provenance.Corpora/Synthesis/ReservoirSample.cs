namespace Provenance.Corpora.Synthesis;

/// <summary>Keeps some of a stream, each item as likely as any other, in a list of limited size (Vitter 1985).</summary>
internal sealed class ReservoirSample<T>(SplitMix64 random)
{
    private const int Capacity = 8192;

    private readonly List<T> _items = [];
    private ulong _seen;

    /// <summary>What it keeps now, at most 8,192 items.</summary>
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
