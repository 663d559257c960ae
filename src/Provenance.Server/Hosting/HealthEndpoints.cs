using Microsoft.Extensions.Diagnostics.HealthChecks;
using Provenance.Data.Connections;
using Provenance.Data.Migrations;
using Provenance.Data.Verification;

namespace Provenance.Server.Hosting;

/// <summary><c>/health/live</c> answers as long as the process runs. <c>/health/ready</c> answers 200 when the store
/// answers too and has the required schema, otherwise 503 with the reason. When only standbys answer, it is ready and
/// says that imports fail; so it does where a row is damaged, which is damaged for every server.</summary>
internal static class HealthEndpoints
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<StoreHealthCheck>("store", timeout: _patience)
            .AddCheck<RecordHealthCheck>("records", timeout: _patience).Services;

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new() { Predicate = _ => false, ResponseWriter = WriteAsync });
        endpoints.MapHealthChecks("/health/ready", new() { ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new
        {
            Status = report.Status.ToString(),
            Reasons = report.Entries.Values.Select(entry => entry.Description).OfType<string>(),
        },
        context.RequestAborted);

    /// <summary>Tells of rows that something has met and could not read. It names no key, which may be restricted.</summary>
    private sealed class RecordHealthCheck(DamageWatch damage) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                var faults = await damage.CurrentAsync(cancellationToken);
                return faults.Count == 0
                    ? HealthCheckResult.Healthy()
                    : HealthCheckResult.Degraded(
                        $"The store has rows that cannot be read; the command verify lists all: {string.Join("; ", faults.Select(fault => fault.WithoutKey))}.");
            }
            catch (Exception failure) when (StoreFailure.IsTransient(failure))
            {
                // The other check tells.
                return HealthCheckResult.Healthy();
            }
        }
    }

    /// <summary>Asks the store which migrations are missing, and whether it can be written to.</summary>
    private sealed class StoreHealthCheck(StoreMigrator migrator) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                var pending = await migrator.PendingAsync(cancellationToken);
                if (pending.Count > 0)
                {
                    return HealthCheckResult.Unhealthy($"The store is not up to date: it lacks {string.Join(", ", pending)}.");
                }

                return await CanWriteAsync(cancellationToken)
                    ? HealthCheckResult.Healthy()
                    : HealthCheckResult.Degraded(
                        "No primary answers: queries are answered by a standby, imports fail.");
            }
            catch (StoreMigrationException other)
            {
                return HealthCheckResult.Unhealthy(other.Message);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                return HealthCheckResult.Unhealthy(
                    StoreFailure.IsBusy(failure) ? "The store is busy: it has no free connection." : "The store does not answer.",
                    failure);
            }
        }

        private async Task<bool> CanWriteAsync(CancellationToken cancellationToken)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(_patience / 2);
            try
            {
                return await migrator.CanWriteAsync(patience.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return false;
            }
        }
    }
}
