using Microsoft.Extensions.DependencyInjection;
using Provenance.GraphQL.Execution;

namespace Provenance.GraphQL.AspNetCore;

/// <summary>Registers what the GraphQL endpoint needs.</summary>
public static class GraphQLServiceCollectionExtensions
{
    private const int KiB = 1024;
    private const int MiB = 1024 * KiB;

    /// <summary>Adds the engine that <paramref name="engine"/> makes, once, and the endpoint's settings, which
    /// <paramref name="configure"/> changes.</summary>
    public static IServiceCollection AddGraphQLServer(
        this IServiceCollection services,
        Func<IServiceProvider, GraphQLEngine> engine,
        Action<GraphQLServerOptions>? configure = null) => services
        .AddSingleton(engine)
        .AddOptions<GraphQLServerOptions>()
        .Configure(options => configure?.Invoke(options))
        .Validate(
            options => options.MaxRequestBodySize is >= KiB and <= 16 * MiB,
            "MaxRequestBodySize must be from 1 KiB to 16 MiB.")
        .Validate(
            options => options.MaxRequestJsonDepth is >= 4 and <= 512,
            "MaxRequestJsonDepth must be from 4 to 512 levels.")
        .Services;
}
