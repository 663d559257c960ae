namespace Provenance.Data.Tests;

/// <summary>A store with the sample corpus, to be read by the tests of one class.</summary>
public sealed class SampleStore : IAsyncLifetime
{
    private TemporaryStore? _store;

    internal TemporaryStore Store => TestDatabase.Shared(_store);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => _store = await TestDatabase.TryShareAsync(SampleCorpus.CreateStoreAsync);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _store?.DisposeAsync() ?? default;
}
