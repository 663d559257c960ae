using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Provenance.Data.Connections;
using Provenance.Data.Migrations;

namespace Provenance.Data.Tests;

/// <summary>A store in a database of its own, removed afterwards.</summary>
public sealed class TemporaryStore : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private TemporaryStore(TestDatabase database)
    {
        _database = database;
        _services = new ServiceCollection()
            .AddSingleton<IInterceptor>(Counter)
            .AddProvenanceStore(new StoreOptions { ConnectionString = ConnectionString })
            .BuildServiceProvider();
    }

    /// <summary>What the store has executed.</summary>
    public StatementCounter Counter { get; } = new();

    /// <summary>Where the database is.</summary>
    public string ConnectionString => _database.ConnectionString;

    /// <summary>The store's contexts.</summary>
    public IDbContextFactory<ProvenanceContext> Contexts => Get<IDbContextFactory<ProvenanceContext>>();

    /// <summary>A store without a schema.</summary>
    public static async Task<TemporaryStore> CreateEmptyAsync() => new(await TestDatabase.CreateAsync());

    /// <summary>A migrated store without records.</summary>
    public static async Task<TemporaryStore> CreateAsync()
    {
        var store = new TemporaryStore(await TestDatabase.CreateMigratedAsync());
        await store.Get<StoreMigrator>().MigrateAsync(TestContext.Current.CancellationToken);
        store.Counter.Reset();
        return store;
    }

    /// <summary>A service of the store.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
