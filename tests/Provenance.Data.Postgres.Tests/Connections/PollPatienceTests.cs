using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Changes;
using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Writers;

namespace Provenance.Data.Tests.Connections;

/// <summary>
/// Polls over connections that hang. Only their own timeout ends them: here to connect may take a quarter of an hour, and a
/// statement an hour.
/// </summary>
public sealed class PollPatienceTests
{
    private static readonly TimeSpan _pollTimeout = TimeSpan.FromSeconds(0.5);

    /// <summary>The timeout of a poll, and what a busy machine takes.</summary>
    private static readonly TimeSpan _most = TimeSpan.FromSeconds(20);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_index_gives_up_a_hanging_connection_and_follows_over_another()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        await using var proxy = new HangingProxy(store.ConnectionString);
        await using var services = Through(proxy);
        var index = services.GetRequiredService<CitationIndex>();
        await index.LoadAsync(Cancellation);
        Assert.NotNull(index.Current);

        proxy.Hangs = true;
        await index.LoadAsync(Cancellation).WaitAsync(_most, Cancellation);
        Assert.Null(index.Current);

        proxy.Hangs = false;
        await index.LoadAsync(Cancellation).WaitAsync(_most, Cancellation);
        Assert.NotNull(index.Current);
    }

    [Fact]
    public async Task Those_who_follow_citations_are_told_of_a_hanging_connection()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        await using var proxy = new HangingProxy(store.ConnectionString);
        await using var services = Through(proxy);
        var watch = services.GetRequiredService<CitationWatch>();
        await using var citations = (await watch.FollowAsync(null, Followed.Everything, Cancellation)).GetAsyncEnumerator(Cancellation);

        proxy.Hangs = true;
        var silence = await Assert.ThrowsAsync<StoreSilentException>(
            () => citations.MoveNextAsync().AsTask().WaitAsync(_most, Cancellation));

        Assert.Equal("The store did not answer in 0.5 seconds.", silence.Message);
        Assert.True(StoreFailure.IsTransient(silence));
    }

    [Fact]
    public async Task Who_listens_for_imports_gives_up_a_hanging_connection_and_listens_over_another()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        await using var proxy = new HangingProxy(store.ConnectionString);
        await using var services = Through(proxy);
        var imports = services.GetRequiredService<ImportSignal>();
        ImportListener listener = new(
            imports,
            TimeProvider.System,
            services.GetRequiredService<StoreOptions>(),
            NullLogger<ImportListener>.Instance,
            services.GetRequiredService<PostgresConnections>())
        {
            Silence = _pollTimeout,
        };
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var listens = imports.Next;
        var listening = listener.RunAsync(end.Token);
        await listens.WaitAsync(_most, Cancellation);

        proxy.Hangs = true;
        await Task.Delay(4 * _pollTimeout, Cancellation);
        var listensAgain = imports.Next;
        proxy.Hangs = false;
        await listensAgain.WaitAsync(_most, Cancellation);

        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listening);
    }

    private static ServiceProvider Through(HangingProxy proxy) => new ServiceCollection()
        .AddProvenanceStore(new()
        {
            ConnectionString = new NpgsqlConnectionStringBuilder(proxy.ConnectionString) { Timeout = 900 }.ConnectionString,
            CommandTimeout = 3600,
            PollInterval = TimeSpan.FromSeconds(0.1),
            PollTimeout = _pollTimeout,
        })
        .BuildServiceProvider();
}
