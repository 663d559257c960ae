namespace Provenance.Data.Tests;

/// <summary>A store with the <see cref="GeneratedGraph"/>, to be read by the tests of one class.</summary>
public sealed class GeneratedStore : IAsyncLifetime
{
    private TemporaryStore? _store;

    /// <summary>The store, its counter at zero.</summary>
    internal TemporaryStore Fresh
    {
        get
        {
            var store = TestDatabase.Shared(_store);
            store.Counter.Reset();
            return store;
        }
    }

    /// <summary>How many statements were executed since <see cref="Fresh"/> was last asked for.</summary>
    internal int Statements => _store!.Counter.Count;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => _store = await TestDatabase.TryShareAsync(GeneratedGraph.CreateStoreAsync);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _store?.DisposeAsync() ?? default;
}
