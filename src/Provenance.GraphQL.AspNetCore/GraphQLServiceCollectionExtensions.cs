using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Provenance.GraphQL.AspNetCore.EventStream;
using Provenance.GraphQL.AspNetCore.Http;
using Provenance.GraphQL.AspNetCore.InProcess;
using Provenance.GraphQL.AspNetCore.WebSocket;
using Provenance.GraphQL.Execution;

namespace Provenance.GraphQL.AspNetCore;

/// <summary>Registers the services of the GraphQL endpoint.</summary>
public static class GraphQLServiceCollectionExtensions
{
    /// <summary>Adds one engine, made by <paramref name="engine"/>, and the endpoint's settings, changed by <paramref
    /// name="configure"/>.</summary>
    public static IServiceCollection AddGraphQLServer(
        this IServiceCollection services,
        Func<IServiceProvider, GraphQLEngine> engine,
        Action<GraphQLServerOptions>? configure = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(engine)
            .AddSingleton(provider =>
            {
                var options = provider.GetRequiredService<IOptions<GraphQLServerOptions>>().Value;
                return new ClientLimit(options.MaxParallelRequests, options.Client);
            })
            .AddSingleton(provider =>
            {
                var options = provider.GetRequiredService<IOptions<GraphQLServerOptions>>().Value;
                return new ArrivingBodies(options.MaxParallelRequests, options.Client);
            })
            .AddSingleton(provider => new InProcessGraphQL(
                provider.GetRequiredService<GraphQLEngine>(),
                provider.GetRequiredService<IOptions<GraphQLServerOptions>>(),
                provider.GetRequiredService<ClientLimit>(),
                provider.GetRequiredService<ArrivingBodies>()))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<EventStreamEndpoint>(
                provider, provider.GetRequiredService<IOptions<GraphQLServerOptions>>().Value.EventStreams))
            .AddSingleton<IValidateOptions<GraphQLServerOptions>, GraphQLWebSocketOptionsValidation>()
            .AddOptions<GraphQLServerOptions>()
            .Configure(options => configure?.Invoke(options))
            .ValidateDataAnnotations()
            .Services;
    }
}
