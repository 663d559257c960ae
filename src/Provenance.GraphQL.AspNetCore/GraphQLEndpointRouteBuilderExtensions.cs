using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Provenance.GraphQL.AspNetCore.EventStream;
using Provenance.GraphQL.AspNetCore.Http;
using Provenance.GraphQL.AspNetCore.Ide;
using Provenance.GraphQL.AspNetCore.SchemaDocument;
using Provenance.GraphQL.AspNetCore.WebSocket;
using Provenance.GraphQL.Execution;

namespace Provenance.GraphQL.AspNetCore;

/// <summary>Maps the GraphQL endpoint.</summary>
public static class GraphQLEndpointRouteBuilderExtensions
{
    /// <summary>Maps the GraphQL endpoint to <paramref name="path"/>, by default <c>/graphql</c>, and the schema's file
    /// and the IDE to paths below it. This makes the engine, so that resolvers that do not fit the schema stop the
    /// start.</summary>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string path = "/graphql")
    {
        var services = endpoints.ServiceProvider;
        var options = services.GetRequiredService<IOptions<GraphQLServerOptions>>().Value;
        var engine = services.GetRequiredService<GraphQLEngine>();
        var http = new GraphQLHttpEndpoint(
            engine,
            options,
            services.GetRequiredService<ClientLimit>(),
            services.GetRequiredService<ArrivingBodies>(),
            services.GetRequiredService<EventStreamEndpoint>());
        var document = new SchemaDocumentEndpoint(engine, options);
        var ide = new GraphQLIdeEndpoint(options.Ide);
        var webSocket = CreateWebSocketPipeline(endpoints, options);
        var group = endpoints.MapGroup(path);
        group.Map("", context => GraphQLWebSocketEndpoint.Wants(context) ? webSocket(context)
            : SchemaDocumentEndpoint.Wants(context.Request) ? document.ServeAsync(context)
            : ide.Wants(context.Request) ? ide.ServeAsync(context)
            : http.HandleAsync(context));
        group.MapMethods($"/{SchemaDocumentEndpoint.FileName}", ["GET", "HEAD"], document.ServeAsync);
        if (options.Ide.Enabled)
        {
            group.MapMethods($"/{{**{GraphQLIdeEndpoint.FileParameter}}}", ["GET", "HEAD"], ide.ServeAsync);
        }

        return group;
    }

    // Only handshakes pass through the middleware that makes sockets, so that other requests do not pay for it.
    private static RequestDelegate CreateWebSocketPipeline(
        IEndpointRouteBuilder endpoints, GraphQLServerOptions options)
    {
        var endpoint = ActivatorUtilities.CreateInstance<GraphQLWebSocketEndpoint>(endpoints.ServiceProvider, options);
        var pipeline = endpoints.CreateApplicationBuilder();
        // The protocol has pings of its own, so those of the transport are not needed.
        pipeline.UseWebSockets(new() { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        pipeline.Run(endpoint.HandleAsync);
        return pipeline.Build();
    }
}
