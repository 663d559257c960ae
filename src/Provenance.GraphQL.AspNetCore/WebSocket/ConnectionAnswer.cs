using System.Text.Json;

namespace Provenance.GraphQL.AspNetCore.WebSocket;

/// <summary>The answer to a client's <c>connection_init</c>.</summary>
public sealed record ConnectionAnswer
{
    private ConnectionAnswer()
    {
    }

    /// <summary>Closes the connection with 4403.</summary>
    public static ConnectionAnswer Refused { get; } = new();

    /// <summary>Whether the client may send operations.</summary>
    public bool IsAccepted { get; private init; }

    /// <summary>The payload of <c>connection_ack</c>, a JSON object; null for none.</summary>
    public JsonElement? Payload { get; private init; }

    /// <summary>Accepts the client with a <c>connection_ack</c>.</summary>
    /// <exception cref="ArgumentException"><paramref name="payload"/> is not a JSON object.</exception>
    public static ConnectionAnswer Accepted(JsonElement? payload = null) =>
        payload is { ValueKind: not JsonValueKind.Object }
            ? throw new ArgumentException("The payload of connection_ack must be a JSON object.", nameof(payload))
            : new() { IsAccepted = true, Payload = payload };
}
