using System.Data.Common;
using Npgsql;

namespace Provenance.Data.Connections;

/// <summary>
/// Bounds what a poll asks of the store. A connection may hang without ever failing: then only a timeout leads to another.
/// </summary>
internal static class PollPatience
{
    /// <summary>
    /// Asks, and gives up when there is no answer in <see cref="StoreOptions.PollTimeout"/>. The question is cancelled then,
    /// but not waited for, since Npgsql asks the server to cancel it, which hangs as well where the network does.
    /// </summary>
    /// <exception cref="StoreSilentException">There was no answer.</exception>
    public static async Task<T> AskAsync<T>(
        this StoreOptions store, TimeProvider clock, Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var asking = ask(end.Token);
        try
        {
            return await asking.WaitAsync(store.PollTimeout, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new StoreSilentException(store.PollTimeout);
        }
        finally
        {
            _ = EndAsync(asking, end);
        }
    }

    /// <summary>Has Npgsql give up a statement after that time, and its connection when the server does not cancel it.</summary>
    public static void Bound(this NpgsqlCommand command, StoreOptions store) =>
        command.CommandTimeout = (int)Math.Ceiling(store.PollTimeout.TotalSeconds);

    private static async Task EndAsync(Task asking, CancellationTokenSource end)
    {
        using (end)
        {
            if (!asking.IsCompleted)
            {
                await end.CancelAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            await asking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}

/// <summary>The store did not answer a poll in time.</summary>
internal sealed class StoreSilentException(TimeSpan patience)
    : DbException(FormattableString.Invariant($"The store did not answer in {patience.TotalSeconds} seconds."))
{
    /// <inheritdoc/>
    public override bool IsTransient => true;
}
