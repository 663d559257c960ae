using System.Collections.Concurrent;

namespace Provenance.Data.Readers.Rows;

/// <summary>Values that are made once for each key. Clients use few different selections. Beyond 1,000 all are dropped
/// and made again, so that a client that keeps inventing new ones cannot fill the memory.</summary>
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
