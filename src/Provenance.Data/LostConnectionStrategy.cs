using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Provenance.Data;

/// <summary>
/// Asks again, over another connection, when one of the pool turns out to be lost: the database was restarted since it was
/// last used. Never within a transaction, of which more than the last statement is lost.
/// </summary>
internal sealed class LostConnectionStrategy(ExecutionStrategyDependencies dependencies, NpgsqlDataSource connections)
    : IExecutionStrategy
{
    /// <summary>A second one, and some for connections as old that others put back while the pool was cleared.</summary>
    private const int Attempts = 4;

    /// <summary>No: what was read so far is not read again, so EF Core need not keep it.</summary>
    public bool RetriesOnFailure => false;

    /// <inheritdoc/>
    public TResult Execute<TState, TResult>(
        TState state,
        Func<DbContext, TState, TResult> operation,
        Func<DbContext, TState, ExecutionResult<TResult>>? verifySucceeded)
    {
        var context = dependencies.CurrentContext.Context;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return operation(context, state);
            }
            catch (Exception exception) when (attempt < Attempts && IsOfOldConnection(context, exception))
            {
                connections.Clear();
            }
        }
    }

    /// <inheritdoc/>
    public async Task<TResult> ExecuteAsync<TState, TResult>(
        TState state,
        Func<DbContext, TState, CancellationToken, Task<TResult>> operation,
        Func<DbContext, TState, CancellationToken, Task<ExecutionResult<TResult>>>? verifySucceeded,
        CancellationToken cancellationToken = default)
    {
        var context = dependencies.CurrentContext.Context;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await operation(context, state, cancellationToken);
            }
            catch (Exception exception) when (attempt < Attempts && IsOfOldConnection(context, exception))
            {
                connections.Clear();
            }
        }
    }

    private static bool IsOfOldConnection(DbContext context, Exception exception) =>
        context.Database.CurrentTransaction is null && StoreFailure.IsLostConnection(exception);
}
