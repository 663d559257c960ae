using Provenance.Data.Migrations;
using Provenance.Server.Hosting;

namespace Provenance.Server.Commands;

/// <summary>Runs an action on the store without a server.</summary>
internal static class StoreCommand
{
    /// <summary>Migrates the store, then runs the action.</summary>
    public static Task<int> RunAsync(
        Func<IServiceProvider, CancellationToken, Task<int>> action, CancellationToken cancellationToken) =>
        RunAsIsAsync(
            async (services, stop) =>
            {
                await services.GetRequiredService<StoreMigrator>().MigrateAsync(stop);
                return await action(services, stop);
            },
            cancellationToken);

    /// <summary>Runs the action on the store as it is, or reports why it cannot be migrated or read.</summary>
    public static Task<int> RunAsIsAsync(
        Func<IServiceProvider, CancellationToken, Task<int>> action, CancellationToken cancellationToken) =>
        CommandFailure.TellAsync(async () =>
        {
            var builder = Host.CreateApplicationBuilder(
                new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            // A command tells by itself what came of a language model.
            builder.Logging.AddFilter("Provenance.Attribution", LogLevel.None);
            builder.Services.AddProvenance(builder.Configuration);
            using var host = builder.Build();
            return await action(host.Services, cancellationToken);
        });
}
