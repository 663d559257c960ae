using Microsoft.Extensions.DependencyInjection;
using Provenance.Data.Migrations;
using Provenance.Data.Writers;

namespace Provenance.Data.Tests.Search;

/// <summary>An SQLite store with the same records as one on PostgreSQL, removed afterwards.</summary>
internal sealed class SqliteTwin : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("provenance-");
    private readonly ServiceProvider _services;

    private SqliteTwin() => _services = new ServiceCollection()
        .AddProvenanceStore(new() { ConnectionString = $"Data Source={_folder.FullName}/store.db;Pooling=False" })
        .BuildServiceProvider();

    public static async Task<SqliteTwin> CreateAsync(Func<CorpusImporter, Task<ImportOutcome>> import)
    {
        SqliteTwin twin = new();
        await twin.Get<StoreMigrator>().MigrateAsync(TestContext.Current.CancellationToken);
        Assert.Empty((await import(twin.Get<CorpusImporter>())).Errors);
        return twin;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
