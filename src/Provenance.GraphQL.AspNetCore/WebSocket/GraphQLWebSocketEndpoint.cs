using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Provenance.GraphQL.Execution;

namespace Provenance.GraphQL.AspNetCore.WebSocket;

/// <summary>Takes the WebSocket handshakes of the GraphQL endpoint.</summary>
internal sealed class GraphQLWebSocketEndpoint(
    GraphQLEngine engine,
    GraphQLServerOptions options,
    IHostApplicationLifetime lifetime,
    ILogger<GraphQLWebSocketEndpoint> logger)
{
    private const string Subprotocol = "graphql-transport-ws";
    private const int RetryAfterSeconds = 5;

    private int _connections;

    /// <summary>Whether this request asks for a WebSocket, over HTTP/1.1 (RFC 6455) or HTTP/2 (RFC 8441).</summary>
    public static bool Wants(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
            ? context.Request.Headers.Upgrade.Any(
                protocol => string.Equals(protocol, "websocket", StringComparison.OrdinalIgnoreCase))
            : context.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true, Protocol: "websocket" };

    /// <summary>Accepts or refuses a handshake, and serves the connection until it is closed.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.Headers.SecWebSocketVersion = "13";
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "This is not a handshake of WebSocket version 13.");
        }
        else if (!Origin.IsAllowed(context.Request, options.WebSockets.AllowedOrigins))
        {
            await RefuseAsync(
                context, StatusCodes.Status403Forbidden,
                "Pages of this origin may not connect; the server's setting AllowedOrigins names those that may.");
        }
        else
        {
            await ServeWithinLimitAsync(context);
        }
    }

    private async Task ServeWithinLimitAsync(HttpContext context)
    {
        try
        {
            if (Interlocked.Increment(ref _connections) <= options.WebSockets.MaxConnections)
            {
                await ServeAsync(context);
                return;
            }

            context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
            await RefuseAsync(
                context, StatusCodes.Status503ServiceUnavailable,
                $"{options.WebSockets.MaxConnections} WebSockets are open, the limit of this server; try again later.");
        }
        finally
        {
            Interlocked.Decrement(ref _connections);
        }
    }

    private async Task ServeAsync(HttpContext context)
    {
        // SendTimeout bounds how slow a client may be, and gives a reason; the web server's own limit would cut the
        // client off without one.
        if (context.Features.Get<IHttpMinResponseDataRateFeature>() is { } limit)
        {
            limit.MinDataRate = null;
        }

        var isSpoken = context.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = isSpoken ? Subprotocol : null,
        });
        using var connection = new GraphQLWebSocketConnection(socket, context, engine, options, logger);
        if (!isSpoken)
        {
            await connection.CloseAsync(Closure.SubprotocolNotAcceptable);
        }

        await connection.RunAsync(lifetime.ApplicationStopping);
    }

    private static Task RefuseAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(reason, context.RequestAborted);
    }
}
