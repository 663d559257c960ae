using Microsoft.Extensions.DependencyInjection;

namespace Provenance.GraphQL.AspNetCore;

/// <summary>Registers what the GraphQL endpoint needs.</summary>
public static class GraphQLServiceCollectionExtensions
{
    /// <summary>Adds the services of the GraphQL endpoint; <paramref name="configure"/> changes its settings.</summary>
    public static IServiceCollection AddGraphQLServer(
        this IServiceCollection services, Action<GraphQLServerOptions>? configure = null)
    {
        var options = services.AddOptions<GraphQLServerOptions>();
        return configure is null ? services : options.Configure(configure).Services;
    }
}
