using Microsoft.Extensions.Options;
using Provenance.Data.Connections;
using Provenance.Data.Migrations;
using Provenance.GraphQL.AspNetCore;
using Provenance.Pages;
using Provenance.Pages.Rendering;
using Provenance.Pictures;
using Provenance.Server.Access;
using Provenance.Server.Exports;
using Provenance.Server.Hosting;
using Provenance.Server.Mcp;
using Provenance.Server.Suggestions;

namespace Provenance.Server.Commands;

/// <summary>Runs the server.</summary>
internal static class ServeCommand
{
    private const string HostLog = "Microsoft.Extensions.Hosting.Internal.Host";

    /// <summary>Builds the server, ready to start, with its store migrated and not empty.</summary>
    public static async Task<WebApplication> BuildAsync(
        Action<WebApplicationBuilder> configure, CancellationToken cancellationToken)
    {
        var app = Build(configure);
        await PrepareAsync(app, cancellationToken);
        return app;
    }

    private static WebApplication Build(Action<WebApplicationBuilder> configure)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        configure(builder);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddProvenance(builder.Configuration);
        var app = builder.Build();
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        // A model that cannot be used is told at the start, not by the first reading.
        app.Services.GetRequiredService<Suggesters>();
        app.UseResponseHeaders();
        app.UseRequestFaults();
        app.UseProxies();
        app.UseAllowedOrigins();
        app.UsePageCompression();
        app.UseAccess();
        app.MapGraphQL();
        app.MapHealth();
        app.MapExports();
        app.MapFeeds();
        app.MapMcpServer();
        app.MapPages();
        app.MapPictures();
        return app;
    }

    private static async Task PrepareAsync(WebApplication app, CancellationToken cancellationToken)
    {
        await app.Services.GetRequiredService<StoreMigrator>().MigrateAsync(cancellationToken);
        await app.Services.GetRequiredService<SampleCorpus>().ImportIntoEmptyStoreAsync(cancellationToken);
    }

    /// <summary>Starts the server, unless it listens where it may not, or cannot.</summary>
    /// <exception cref="NotLoopbackException">Others reach it, and nobody signs in.</exception>
    /// <exception cref="IOException">Another program has the address.</exception>
    public static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
            app.Services.GetRequiredService<LoopbackRule>().Check(app.Urls);
        }
        catch (Exception failure) when (Accident.Of(failure) is not null)
        {
            // A server that is only disposed would log its services as failed.
            await app.StopAsync(CancellationToken.None);
            throw;
        }
    }

    /// <summary>Runs until the process is told to stop, or reports why it cannot start.</summary>
    public static Task<int> RunAsync(string? store, string[] urls, bool empty, CancellationToken cancellationToken) =>
        CommandFailure.TellAsync(async () =>
        {
            await ServeAsync(store, urls, empty, cancellationToken);
            return 0;
        });

    private static async Task ServeAsync(string? store, string[] urls, bool empty, CancellationToken cancellationToken)
    {
        var isRunning = false;
        await using var app = Build(
            builder =>
            {
                StoreOption.Apply(builder.Configuration, store);
                // Why a start fails is told in a sentence.
                builder.Logging.AddFilter(HostLog, level => isRunning && level >= LogLevel.Information);
                builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", level => isRunning && level >= LogLevel.Warning);
                if (urls.Length > 0)
                {
                    builder.WebHost.UseUrls(urls);
                }

                if (empty)
                {
                    builder.Configuration[SampleCorpus.FillsEmptyStore] = bool.FalseString;
                }
            });
        await StoreOption.TellAsync(app.Services.GetRequiredService<StoreOptions>());
        await PrepareAsync(app, cancellationToken);
        await StartAsync(app, cancellationToken);
        isRunning = true;
        foreach (var url in app.Urls)
        {
            await Console.Out.WriteLineAsync($"Provenance answers at {url}/graphql");
        }

        await app.WaitForShutdownAsync(cancellationToken);
    }
}
