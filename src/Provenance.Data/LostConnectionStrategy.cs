using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Provenance.Data;

/// <summary>
/// Asks once more, over a new connection, when one of the pool turns out to be lost: the database was restarted since it
/// was last used. Never within a transaction, of which more than the last statement is lost.
/// </summary>
internal sealed class LostConnectionStrategy(ExecutionStrategyDependencies dependencies, NpgsqlDataSource connections)
    : IExecutionStrategy
{
    /// <summary>No: what was read so far is not read again, so EF Core need not keep it.</summary>
    public bool RetriesOnFailure => false;

    /// <inheritdoc/>
    public TResult Execute<TState, TResult>(
        TState state,
        Func<DbContext, TState, TResult> operation,
        Func<DbContext, TState, ExecutionResult<TResult>>? verifySucceeded)
    {
        var context = dependencies.CurrentContext.Context;
        try
        {
            return operation(context, state);
        }
        catch (Exception exception) when (MayAskAgain(context, exception))
        {
            return operation(context, state);
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
        try
        {
            return await operation(context, state, cancellationToken);
        }
        catch (Exception exception) when (MayAskAgain(context, exception))
        {
            return await operation(context, state, cancellationToken);
        }
    }

    private bool MayAskAgain(DbContext context, Exception exception)
    {
        if (context.Database.CurrentTransaction is not null || !StoreFailure.IsLostConnection(exception))
        {
            return false;
        }

        // The others of the pool are as old, and lost too.
        connections.Clear();
        return true;
    }
}
