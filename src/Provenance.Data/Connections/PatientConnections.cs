using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Provenance.Data.Connections;

/// <summary>Waits for a connection while PostgreSQL has none left, up to <see cref="StoreOptions.ConnectionWait"/>: others may
/// be done in a moment. Those who wait ask more and more seldom, since to refuse a connection costs the database too.</summary>
internal sealed class PatientConnections(StoreOptions store, TimeProvider clock) : DbConnectionInterceptor
{
    private static readonly TimeSpan _firstPause = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan _longestPause = TimeSpan.FromMilliseconds(400);

    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default)
    {
        var began = clock.GetTimestamp();
        for (var pause = _firstPause; ; pause = Longer(pause))
        {
            try
            {
                await connection.OpenAsync(cancellationToken);
                return InterceptionResult.Suppress();
            }
            catch (Exception refused)
                when (StoreFailure.IsBusy(refused) && clock.GetElapsedTime(began) + pause <= store.ConnectionWait)
            {
                await Task.Delay(pause, clock, cancellationToken);
            }
        }
    }

    private static TimeSpan Longer(TimeSpan pause) => 2 * pause < _longestPause ? 2 * pause : _longestPause;
}
