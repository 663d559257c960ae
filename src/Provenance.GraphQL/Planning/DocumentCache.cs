namespace Provenance.GraphQL.Planning;

/// <summary>The validated documents of recent requests, by their text. When there are more than a number of documents, or
/// of characters in all of them, the least recently used go.</summary>
internal sealed class DocumentCache(int capacity, int maxLength)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Text, PreparedDocument Document)>> _byText = [];
    private readonly LinkedList<(string Text, PreparedDocument Document)> _byUse = new();
    private int _length;

    public PreparedDocument? Find(string text)
    {
        lock (_lock)
        {
            if (!_byText.TryGetValue(text, out var node))
            {
                return null;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Document;
        }
    }

    public void Add(string text, PreparedDocument document)
    {
        lock (_lock)
        {
            if (_byText.ContainsKey(text))
            {
                return;
            }

            _byText.Add(text, _byUse.AddFirst((text, document)));
            _length += text.Length;
            while (_byText.Count > capacity || _length > maxLength)
            {
                var oldest = _byUse.Last!.Value.Text;
                _byText.Remove(oldest);
                _byUse.RemoveLast();
                _length -= oldest.Length;
            }
        }
    }
}
