using System.Data;
using Npgsql;
using Provenance.Data.Connections;

namespace Provenance.Data.Tests.Connections;

/// <summary>What Npgsql throws when a connection broke within a transaction and the program has not noticed.</summary>
public sealed class StoreFailureTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_statement_in_a_transaction_whose_connection_broke_is_a_temporary_failure()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using NpgsqlConnection connection = new(database.ConnectionString);
        await using var transaction = await BrokenAsync(connection);

        await using NpgsqlCommand next = new("SELECT 1", connection);
        var failure = Assert.Throws<InvalidOperationException>(() => next.Transaction = transaction);

        Assert.True(StoreFailure.IsTransient(failure), failure.Message);
    }

    [Fact]
    public async Task A_commit_of_a_transaction_whose_connection_broke_is_a_temporary_failure()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using NpgsqlConnection connection = new(database.ConnectionString);
        await using var transaction = await BrokenAsync(connection);

        var failure = await Assert.ThrowsAsync<ObjectDisposedException>(() => transaction.CommitAsync(Cancellation));

        Assert.True(StoreFailure.IsTransient(failure), failure.Message);
    }

    [Fact]
    public async Task A_pool_whose_connections_are_all_in_use_is_busy()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var pool = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.ConnectionString)
        {
            MaxPoolSize = 1,
            Timeout = 1,
        });
        await using var only = await pool.OpenConnectionAsync(Cancellation);

        var failure = await Assert.ThrowsAnyAsync<NpgsqlException>(() => pool.OpenConnectionAsync(Cancellation).AsTask());

        Assert.True(StoreFailure.IsBusy(failure) && StoreFailure.IsTransient(failure), failure.Message);
    }

    [Fact]
    public void Another_misuse_of_a_connection_is_none()
    {
        using NpgsqlConnection closed = new("Host=localhost");

        var failure = Assert.Throws<InvalidOperationException>(() => closed.BeginTransaction(IsolationLevel.ReadCommitted));

        Assert.False(StoreFailure.IsTransient(failure) || StoreFailure.IsBusy(failure), failure.Message);
    }

    private static async Task<NpgsqlTransaction> BrokenAsync(NpgsqlConnection connection)
    {
        await connection.OpenAsync(Cancellation);
        var transaction = await connection.BeginTransactionAsync(Cancellation);
        await using NpgsqlCommand end = new("SELECT pg_terminate_backend(pg_backend_pid())", connection, transaction);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => end.ExecuteNonQueryAsync(Cancellation));
        return transaction;
    }
}
