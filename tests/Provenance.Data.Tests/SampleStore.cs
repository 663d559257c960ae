namespace Provenance.Data.Tests;

/// <summary>A store with the sample corpus, to be read by the tests of one class.</summary>
public sealed class SampleStore : IAsyncLifetime
{
    private TemporaryStore? _store;

    internal TemporaryStore Store => _store!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => _store = await SampleCorpus.CreateStoreAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _store!.DisposeAsync();
}
