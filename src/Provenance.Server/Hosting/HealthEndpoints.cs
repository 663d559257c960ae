using Microsoft.Extensions.Diagnostics.HealthChecks;
using Provenance.Data.Migrations;

namespace Provenance.Server.Hosting;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: its store does too, and has the schema it needs; 503
/// while not, with the reason.
/// </summary>
internal static class HealthEndpoints
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<StoreHealthCheck>("store", timeout: _patience).Services;

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

    /// <summary>Asks the store which migrations it has not had.</summary>
    private sealed class StoreHealthCheck(StoreMigrator migrator) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                var pending = await migrator.PendingAsync(cancellationToken);
                return pending.Count == 0
                    ? HealthCheckResult.Healthy()
                    : HealthCheckResult.Unhealthy($"The store lacks migrations: {string.Join(", ", pending)}.");
            }
            catch (StoreMigrationException other)
            {
                return HealthCheckResult.Unhealthy(other.Message);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                return HealthCheckResult.Unhealthy("The store does not answer.", failure);
            }
        }
    }
}
