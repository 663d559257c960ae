

namespace Provenance.Domain.Recording;

/// <summary>Assigns each natural key its number: the known one, or the next free one.</summary>
/// <typeparam name="TKey">The natural key.</typeparam>
/// <param name="next">The first free number, 1 or more.</param>
public sealed class IdSequence<TKey>(long next = 1) where TKey : notnull
{
    private readonly Dictionary<TKey, long> _ids = [];

    /// <summary>The number of <paramref name="key"/>, assigned now if it has none.</summary>
    public long this[TKey key] => _ids.TryGetValue(key, out var id) ? id : _ids[key] = Next++;

    /// <summary>The next free number.</summary>
    public long Next { get; private set; } = next;

    /// <summary>Makes a number known that the store already holds.</summary>
    public void Know(TKey key, long id) => (_ids[key], Next) = (id, Math.Max(Next, id + 1));
}
