namespace Provenance.GraphQL.AspNetCore.WebSocket;

/// <summary>The operations of one connection: those that hold an id, and all that run, because an operation that its
/// client completed counts until it has ended. Operations finish on any thread; the other methods have one
/// caller.</summary>
internal sealed class OperationTable(int capacity)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Operation> _named = [];
    private readonly HashSet<Operation> _running = [];

    /// <summary>All running operations.</summary>
    public IReadOnlyList<Operation> Running
    {
        get
        {
            lock (_gate)
            {
                return [.. _running];
            }
        }
    }

    public bool Contains(string id)
    {
        lock (_gate)
        {
            return _named.ContainsKey(id);
        }
    }

    /// <summary>Adds an operation whose id is free; false when the limit is reached.</summary>
    public bool TryAdd(Operation operation)
    {
        lock (_gate)
        {
            if (_running.Count == capacity)
            {
                return false;
            }

            _named.Add(operation.Id, operation);
            return _running.Add(operation);
        }
    }

    /// <summary>Frees an id for another operation, and returns the operation that held it.</summary>
    public Operation? Release(string id)
    {
        lock (_gate)
        {
            return _named.Remove(id, out var operation) ? operation : null;
        }
    }

    /// <summary>Removes an operation, and its id unless another operation holds it by now.</summary>
    public void Finish(Operation operation)
    {
        lock (_gate)
        {
            _running.Remove(operation);
            if (_named.TryGetValue(operation.Id, out var holder) && holder == operation)
            {
                _named.Remove(operation.Id);
            }
        }
    }
}
