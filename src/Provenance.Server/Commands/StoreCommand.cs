using Provenance.Data.Migrations;
using Provenance.Server.Hosting;

namespace Provenance.Server.Commands;

/// <summary>Runs something on the store, migrated first, without a server.</summary>
internal static class StoreCommand
{
    public static async Task<int> RunAsync(
        Func<IServiceProvider, CancellationToken, Task<int>> action, CancellationToken cancellationToken)
    {
        var builder = Host.CreateApplicationBuilder(
            new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddProvenance(builder.Configuration);
        using var host = builder.Build();
        await host.Services.GetRequiredService<StoreMigrator>().MigrateAsync(cancellationToken);
        return await action(host.Services, cancellationToken);
    }
}
