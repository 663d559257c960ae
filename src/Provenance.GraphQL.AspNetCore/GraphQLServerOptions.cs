using Provenance.GraphQL.AspNetCore.EventStream;
using Provenance.GraphQL.AspNetCore.Ide;
using Provenance.GraphQL.AspNetCore.WebSocket;

namespace Provenance.GraphQL.AspNetCore;

/// <summary>Settings of the GraphQL endpoint.</summary>
public sealed class GraphQLServerOptions
{
    /// <summary>The longest request body that is read, in bytes: 1 KiB to 16 MiB, by default 1 MiB. A longer one is
    /// answered with status 413.</summary>
    public int MaxRequestBodySize { get; set; } = 1024 * 1024;

    /// <summary>The deepest nesting of objects and lists in a request's JSON: 4 to 512 levels, by default 64. A deeper
    /// one is answered with status 400.</summary>
    public int MaxRequestJsonDepth { get; set; } = 64;

    /// <summary>Settings of answers by Server-Sent Events.</summary>
    public EventStreamOptions EventStreams { get; } = new();

    /// <summary>Settings of GraphQL over WebSocket.</summary>
    public GraphQLWebSocketOptions WebSockets { get; } = new();

    /// <summary>Settings of the IDE that browsers get at the endpoint.</summary>
    public GraphQLIdeOptions Ide { get; } = new();
}
