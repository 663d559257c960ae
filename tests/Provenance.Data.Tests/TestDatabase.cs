using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Provenance.Data.Tests;

/// <summary>
/// A database of one test's own, removed afterwards: an SQLite file. The tests of PostgreSQL are these same files, with
/// another class in place of this one.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("provenance-");

    private TestDatabase()
    {
    }

    /// <summary>Where it is.</summary>
    public string ConnectionString => Path.Combine(_folder.FullName, "store.db");

    /// <summary>A database without a schema.</summary>
    public static Task<TestDatabase> CreateAsync() => Task.FromResult(new TestDatabase());

    /// <summary>A database that may have the schema already.</summary>
    public static Task<TestDatabase> CreateMigratedAsync() => CreateAsync();

    /// <summary>Makes what the tests of a class share; nothing where there can be no database.</summary>
    public static async ValueTask<T?> TryShareAsync<T>(Func<Task<T>> make)
        where T : class => await make();

    /// <summary>What is shared; where it is nothing, the test that asks for it is skipped.</summary>
    public static T Shared<T>(T? made)
        where T : class => made!;

    /// <summary>A connection that the store knows nothing of, not yet open.</summary>
    public DbConnection Connect() => new SqliteConnection($"Data Source={ConnectionString};Pooling=False");

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
