using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Provenance.Data.Migrations;

namespace Provenance.Data.Tests;

/// <summary>A store in an SQLite file of its own, deleted afterwards.</summary>
public sealed class TemporaryStore : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("provenance-");
    private readonly ServiceProvider _services;

    private TemporaryStore() => _services = new ServiceCollection()
        .AddSingleton<IInterceptor>(Counter)
        .AddProvenanceStore(new StoreOptions { ConnectionString = File })
        .BuildServiceProvider();

    /// <summary>What the store has executed.</summary>
    public StatementCounter Counter { get; } = new();

    /// <summary>The file.</summary>
    public string File => Path.Combine(_folder.FullName, "sub", "store.db");

    /// <summary>The store's contexts.</summary>
    public IDbContextFactory<ProvenanceContext> Contexts => Get<IDbContextFactory<ProvenanceContext>>();

    /// <summary>A store without a schema.</summary>
    public static TemporaryStore CreateEmpty() => new();

    /// <summary>A migrated store without records.</summary>
    public static async Task<TemporaryStore> CreateAsync()
    {
        var store = new TemporaryStore();
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
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
