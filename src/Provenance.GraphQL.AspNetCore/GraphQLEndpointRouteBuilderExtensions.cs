using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Provenance.GraphQL.AspNetCore.Ide;

namespace Provenance.GraphQL.AspNetCore;

/// <summary>Maps the GraphQL endpoint.</summary>
public static class GraphQLEndpointRouteBuilderExtensions
{
    /// <summary>Maps the GraphQL endpoint to <paramref name="path"/>, by default <c>/graphql</c>, and its IDE to the
    /// paths below it.</summary>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string path = "/graphql")
    {
        var options = endpoints.ServiceProvider.GetRequiredService<IOptions<GraphQLServerOptions>>().Value;
        var group = endpoints.MapGroup(path);
        if (options.Ide.Enabled)
        {
            var ide = new GraphQLIdeEndpoint(options.Ide);
            group.MapMethods($"/{{**{GraphQLIdeEndpoint.FileParameter}}}", ["GET", "HEAD"], ide.ServeAsync);
        }

        return group;
    }
}
