namespace Provenance.Data.Tests;

/// <summary>A store with a <see cref="RandomGraph"/>, to be read by the tests of one class.</summary>
public sealed class RandomStore : IAsyncLifetime
{
    private TemporaryStore? _store;

    internal RandomGraph Graph { get; } = new(seed: 20250115);

    internal TemporaryStore Store => TestDatabase.Shared(_store);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => _store = await TestDatabase.TryShareAsync(Graph.CreateStoreAsync);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _store?.DisposeAsync() ?? default;
}
