namespace Provenance.Data.Tests.Search;

/// <summary>A store with the <see cref="WorldTexts"/>, to be read by the tests of one class.</summary>
public sealed class WorldStore : IAsyncLifetime
{
    private TemporaryStore? _store;

    internal TemporaryStore Store => TestDatabase.Shared(_store);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => _store = await TestDatabase.TryShareAsync(WorldTexts.CreateStoreAsync);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _store?.DisposeAsync() ?? default;
}
