using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Provenance.Data.Connections;

/// <summary>Repeats a statement over another connection when a pooled one turns out to be lost, because the database
/// was restarted or a standby went away. It repeats on the primary what a standby could not answer. It never repeats
/// within a transaction, where more than the last statement is lost.</summary>
internal sealed class LostConnectionStrategy(
    ExecutionStrategyDependencies dependencies, PostgresConnections connections)
    : IExecutionStrategy
{
    /// <summary>One retry, and some more for equally old connections that others return while the pool is
    /// cleared.</summary>
    private const int Attempts = 4;

    /// <summary>True with standbys: EF Core then buffers the rows of a statement until all are there, because a standby
    /// may go away in between. With one server there is none to read them from again, so rows are not
    /// buffered.</summary>
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
            || (connections.HasStandbys && StoreFailure.IsOfStandby(exception))
            || (context is ProvenanceContext { ReadsStandby: true } && StoreFailure.IsSilence(exception)));

    private void Prepare(DbContext context, Exception exception)
    {
        if (StoreFailure.IsLostConnection(exception))
        {
            connections.Clear();
        }
        else
        {
            connections.ConnectToPrimary((ProvenanceContext)context);
        }
    }
}
