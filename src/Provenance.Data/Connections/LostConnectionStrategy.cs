using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Provenance.Data.Connections;

/// <summary>
/// Asks again, over another connection, when one of the pool turns out to be lost: the database was restarted since it
/// was last used, or a standby went away; and the primary, when a standby cannot show what was asked of it. Never
/// within a transaction, of which more than the last statement is lost.
/// </summary>
internal sealed class LostConnectionStrategy(
    ExecutionStrategyDependencies dependencies, PostgresConnections connections)
    : IExecutionStrategy
{
    /// <summary>
    /// A second one, and some for connections as old that others put back while the pool was cleared.
    /// </summary>
    private const int Attempts = 4;

    /// <summary>
    /// With standbys: then EF Core keeps the rows of a statement until it has all, so that one may go away in between.
    /// With one server there would be none to read them from again, so the rows are not kept.
    /// </summary>
    public bool RetriesOnFailure => connections.HasStandbys;

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
            catch (Exception exception) when (attempt < Attempts && MayAskAgain(context, exception))
            {
                Prepare(context, exception);
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
            catch (Exception exception) when (attempt < Attempts && MayAskAgain(context, exception))
            {
                Prepare(context, exception);
            }
        }
    }

    private bool MayAskAgain(DbContext context, Exception exception) =>
        context.Database.CurrentTransaction is null
        && (StoreFailure.IsLostConnection(exception)
            || (connections.HasStandbys && StoreFailure.IsOfStandby(exception)));

    private void Prepare(DbContext context, Exception exception)
    {
        if (StoreFailure.IsLostConnection(exception))
        {
            connections.Clear();
        }
        else
        {
            context.Database.SetDbConnection(connections.Primary.CreateConnection(), contextOwnsConnection: true);
        }
    }
}
