using System.Collections.Concurrent;

namespace Provenance.Data.Readers.Rows;

/// <summary>What is made once for each key while the keys are few: of more than 1,000, which only somebody's whim can think of,
/// all are forgotten and made anew.</summary>
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
