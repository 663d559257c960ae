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
            _store!.Counter.Reset();
            return _store;
        }
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => _store = await GeneratedGraph.CreateStoreAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _store!.DisposeAsync();
}
