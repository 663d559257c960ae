namespace Provenance.GraphQL.Planning;

/// <summary>Values of recent requests. When there are too many, or their sizes together exceed a limit, the least
/// recently used are dropped.</summary>
internal sealed class RecentCache<TKey, TValue>(int capacity, int maxSize)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value, int Size)>> _byKey = [];
    private readonly LinkedList<(TKey Key, TValue Value, int Size)> _byUse = new();
    private int _size;

    public TValue? Find(TKey key)
    {
        lock (_lock)
        {
            if (!_byKey.TryGetValue(key, out var node))
            {
                return null;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Value;
        }
    }

    /// <summary>Keeps a value, unless it exceeds the limit by itself or its key is present.</summary>
    public void Add(TKey key, TValue value, int size)
    {
        lock (_lock)
        {
            if (size > maxSize || _byKey.ContainsKey(key))
            {
                return;
            }

            _byKey.Add(key, _byUse.AddFirst((key, value, size)));
            _size += size;
            while (_byKey.Count > capacity || _size > maxSize)
            {
                var oldest = _byUse.Last!.Value;
                _byKey.Remove(oldest.Key);
                _byUse.RemoveLast();
                _size -= oldest.Size;
            }
        }
    }
}
