using System.Reflection;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Instrumentation.AspNetCore;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Provenance.Data.Telemetry;
using Provenance.GraphQL.Telemetry;
using Provenance.Server.Binding;
using Provenance.Server.Settings;

namespace Provenance.Server.Telemetry;

/// <summary>Sends traces and metrics by the OpenTelemetry protocol to where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says, and logs
/// slow requests. Without that setting nothing listens, and nothing is sent.</summary>
internal static class TelemetryServices
{
    /// <summary>The setting that names the collector. The others of the OpenTelemetry specification are read too.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string ServiceName = "OTEL_SERVICE_NAME";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var slow = SettingsSection.Read<SlowRequestOptions>(configuration);
        var isSent = IsSent(configuration);
        if (slow.Enabled || isSent)
        {
            // EF Core tells of each statement as soon as someone follows them, which takes memory.
            services.AddSingleton<IInterceptor, FollowedStatements>();
        }

        services.AddSettings<SlowRequestOptions>(configuration).AddSingleton<SlowRequests>().AddSingleton<FollowedRequests>();
        return isSent ? services.Send(configuration) : services;
    }

    private static bool IsSent(IConfiguration configuration) => configuration[Endpoint] switch
    {
        null or "" => false,
        var address when Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" => true,
        var address => throw new OptionsValidationException(
            Endpoint,
            typeof(TelemetryServices),
            [$"{Endpoint} is \"{address}\"; the address of an OpenTelemetry collector, as in http://localhost:4317, would be accepted."]),
    };

    private static IServiceCollection Send(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOpenTelemetry()
            .ConfigureResource(resource =>
            {
                if (configuration[ServiceName] is null or "")
                {
                    resource.AddService("provenance", serviceVersion: Version);
                }
            })
            .UseOtlpExporter()
            .WithTracing(traces => traces
                .AddSource(EngineTelemetry.Name, StoreTelemetry.Name)
                .AddNpgsql()
                .AddAspNetCoreInstrumentation(Reticent))
            .WithMetrics(metrics => metrics
                .AddMeter(EngineTelemetry.Name, StoreTelemetry.Name, "System.Runtime")
                .AddNpgsqlInstrumentation()
                .AddAspNetCoreInstrumentation());
        return services;
    }

    /// <summary>Keeps addresses out of traces, and all of what only asks whether the server is well. The path of a page names what
    /// is read, and a query may have a document and its variables; the route is enough.</summary>
    private static void Reticent(AspNetCoreTraceInstrumentationOptions options)
    {
        options.Filter = context => !context.Request.Path.StartsWithSegments("/health");
        options.EnrichWithHttpResponse = (activity, _) =>
            activity.SetTag("url.path", null).SetTag("url.query", null).SetTag("user_agent.original", null);
    }

    private static string Version => typeof(TelemetryServices).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
