using System.Collections.Concurrent;

namespace Provenance.Data.Readers.Rows;

/// <summary>
/// What is made once for each key. Clients ask for few different selections; beyond 1,000 all are forgotten and made anew,
/// so that whoever makes up ever new ones cannot fill the memory.
/// </summary>
internal sealed class FewKept<TKey, TValue>
    where TKey : notnull
{
    private const int MaxKeys = 1000;

    private readonly ConcurrentDictionary<TKey, TValue> _kept = new();

    public TValue GetOrAdd(TKey key, Func<TKey, TValue> make)
    {
        if (_kept.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_kept.Count >= MaxKeys)
        {
            _kept.Clear();
        }

        return _kept.GetOrAdd(key, make);
    }
}
