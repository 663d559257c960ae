using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Provenance.Data.Connections;
using Provenance.Data.Migrations;

[assembly: AssemblyFixture(typeof(Provenance.Data.Tests.TestServer))]

namespace Provenance.Data.Tests;

/// <summary>A database of one test's own, dropped afterwards, on the PostgreSQL server of the test run.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly NpgsqlDataSource _server;
    private readonly string _name = $"provenance_test_{Guid.NewGuid():N}";

    private TestDatabase(NpgsqlDataSource server) => _server = server;

    /// <summary>Where it is.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(_server.ConnectionString)
    {
        Database = _name,
        MaxPoolSize = 20,
    }.ConnectionString;

    /// <summary>A database without a schema.</summary>
    public static async Task<TestDatabase> CreateAsync() => await CreateAsync("template0");

    /// <summary>A database that has the schema already.</summary>
    public static async Task<TestDatabase> CreateMigratedAsync() =>
        await CreateAsync((await TestServer.MigratedAsync())._name);

    /// <summary>Makes what the tests of a class share; nothing where there can be no database.</summary>
    public static async ValueTask<T?> TryShareAsync<T>(Func<Task<T>> make)
        where T : class => await TestServer.IsThereAsync() ? await make() : null;

    /// <summary>What is shared; where it is nothing, the test that asks for it is skipped.</summary>
    public static T Shared<T>(T? made)
        where T : class
    {
        Assert.SkipWhen(made is null, TestServer.Absence);
        return made!;
    }

    /// <summary>A connection that the store knows nothing of, not yet open.</summary>
    public DbConnection Connect() =>
        new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await using var drop = _server.CreateCommand($"DROP DATABASE {_name} WITH (FORCE)");
        await drop.ExecuteNonQueryAsync();
    }

    internal async Task MigrateAsync()
    {
        await using var services = new ServiceCollection()
            .AddProvenanceStore(new StoreOptions { ConnectionString = ConnectionString })
            .BuildServiceProvider();
        await services.GetRequiredService<StoreMigrator>().MigrateAsync();
    }

    private static async Task<TestDatabase> CreateAsync(string template)
    {
        var database = new TestDatabase(await TestServer.GetAsync());
        await using var create = database._server.CreateCommand($"CREATE DATABASE {database._name} TEMPLATE {template}");
        await create.ExecuteNonQueryAsync();
        return database;
    }
}
