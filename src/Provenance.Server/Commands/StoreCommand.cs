using Microsoft.Extensions.Options;
using Provenance.Data.Connections;
using Provenance.Data.Migrations;
using Provenance.Server.Hosting;

namespace Provenance.Server.Commands;

/// <summary>Runs an action on the store without a server.</summary>
internal static class StoreCommand
{
    /// <summary>Migrates the store, then runs the action.</summary>
    /// <param name="store">The store that <c>--store</c> names; null for that of the settings.</param>
    /// <param name="action">The action, which gives the exit code.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static Task<int> RunAsync(
        string? store,
        Func<IServiceProvider, CancellationToken, Task<int>> action,
        CancellationToken cancellationToken) =>
        RunAsIsAsync(store, (services, stop) => MigratedAsync(services, action, stop), cancellationToken);

    /// <summary>Runs an action that only reads: the same, but where there is no store none is made.</summary>
    public static Task<int> ReadAsync(
        string? store,
        Func<IServiceProvider, CancellationToken, Task<int>> action,
        CancellationToken cancellationToken) =>
        RunIfThereIsOneAsync(store, (services, stop) => MigratedAsync(services, action, stop), cancellationToken);

    /// <summary>Runs an action that only reads, and to which no store is as good as an empty one: where there is none, it reads
    /// an empty one, which is made aside and removed again.</summary>
    public static Task<int> ReadOrEmptyAsync(
        string? store,
        Func<IServiceProvider, CancellationToken, Task<int>> action,
        CancellationToken cancellationToken) =>
        RunAsIsAsync(
            store,
            async (services, stop) =>
            {
                if (services.GetRequiredService<StoreOptions>().MissingFile is null)
                {
                    return await MigratedAsync(services, action, stop);
                }

                await Console.Error.WriteLineAsync("There is none yet, and none is made: nothing is on record.");
                var aside = Directory.CreateTempSubdirectory("provenance-empty-");
                try
                {
                    using var empty = HostOf($"Data Source={Path.Combine(aside.FullName, "empty.db")};Pooling=False");
                    return await MigratedAsync(empty.Services, action, stop);
                }
                finally
                {
                    aside.Delete(recursive: true);
                }
            },
            cancellationToken);

    /// <summary>Runs an action that looks at the store as it is: where there is none, or one of another version, nothing is
    /// changed.</summary>
    public static Task<int> LookAsync(
        string? store,
        Func<IServiceProvider, CancellationToken, Task<int>> action,
        CancellationToken cancellationToken) =>
        RunIfThereIsOneAsync(
            store,
            async (services, stop) =>
            {
                var pending = await services.GetRequiredService<StoreMigrator>().PendingAsync(stop);
                return pending.Count > 0
                    ? await CommandFailure.TellAsync(
                        $"The store is not up to date: it lacks {string.Join(", ", pending)}. --migrate-only brings it up to date.")
                    : await action(services, stop);
            },
            cancellationToken);

    /// <summary>Runs the action on the store as it is, or reports why it cannot be migrated or read.</summary>
    public static Task<int> RunAsIsAsync(
        string? store,
        Func<IServiceProvider, CancellationToken, Task<int>> action,
        CancellationToken cancellationToken) =>
        CommandFailure.TellAsync(async () =>
        {
            using var host = HostOf(store);
            host.Services.GetRequiredService<IStartupValidator>().Validate();
            await StoreOption.TellAsync(host.Services.GetRequiredService<StoreOptions>());
            return await action(host.Services, cancellationToken);
        });

    private static IHost HostOf(string? store)
    {
        var builder = Host.CreateApplicationBuilder(
            new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // A command tells by itself what came of a language model, and why the store failed.
        builder.Logging.AddFilter("Provenance.Attribution", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        StoreOption.Apply(builder.Configuration, store);
        builder.Services.AddProvenance(builder.Configuration);
        return builder.Build();
    }

    private static async Task<int> MigratedAsync(
        IServiceProvider services, Func<IServiceProvider, CancellationToken, Task<int>> action, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<StoreMigrator>().MigrateAsync(cancellationToken);
        return await action(services, cancellationToken);
    }

    private static Task<int> RunIfThereIsOneAsync(
        string? store,
        Func<IServiceProvider, CancellationToken, Task<int>> action,
        CancellationToken cancellationToken) =>
        RunAsIsAsync(
            store,
            async (services, stop) => services.GetRequiredService<StoreOptions>().MissingFile is { } file
                ? await CommandFailure.TellAsync(
                    $"There is no store at {file}. --store would name another; import, or a start of the server, makes one.")
                : await action(services, stop),
            cancellationToken);
}
