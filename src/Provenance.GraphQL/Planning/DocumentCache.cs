namespace Provenance.GraphQL.Planning;

/// <summary>The validated documents of recent requests, by their text; when full, the least recently used goes.</summary>
internal sealed class DocumentCache(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Text, PreparedDocument Document)>> _byText = [];
    private readonly LinkedList<(string Text, PreparedDocument Document)> _byUse = new();

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
            if (_byText.Count > capacity)
            {
                _byText.Remove(_byUse.Last!.Value.Text);
                _byUse.RemoveLast();
            }
        }
    }
}
