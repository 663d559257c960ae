using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Provenance.GraphQL.AspNetCore.Http;

namespace Provenance.GraphQL.AspNetCore.WebSocket;

/// <summary>A message of a client (graphql-transport-ws, "Message types").</summary>
internal sealed record ClientMessage
{
    private ClientMessage()
    {
    }

    public enum Kind
    {
        ConnectionInit,
        Ping,
        Pong,
        Subscribe,
        Complete,
    }

    public required Kind Type { get; init; }

    /// <summary>The name of the operation, unique on its connection; empty for message types without one.</summary>
    public string Id { get; private init; } = "";

    /// <summary>A JSON object; null when it is absent.</summary>
    public JsonElement? Payload { get; private init; }

    /// <summary>Reads a message, or reports what is wrong with it.</summary>
    public static bool TryParse(
        ReadOnlySpan<byte> utf8,
        int maxDepth,
        [NotNullWhen(true)] out ClientMessage? message,
        [NotNullWhen(false)] out string? error)
    {
        message = null;
        error = null;
        if (!RequestJson.TryParse(utf8, maxDepth, "The message", out var json, out var malformed))
        {
            error = malformed.Message;
            return false;
        }

        if (json.ValueKind is not JsonValueKind.Object)
        {
            error = $"The message must be a JSON object, not {RequestParameters.Kind(json)}";
        }
        else if (TypeOf(json) is not { } type)
        {
            error = "The message's \"type\" must be connection_init, ping, pong, subscribe or complete";
        }
        else if (type is Kind.Subscribe or Kind.Complete && Text(json, "id") is not { Length: > 0 })
        {
            error = "The message's \"id\" must be a string that is not empty";
        }
        else if (Value(json, "payload") is { ValueKind: not JsonValueKind.Object } payload)
        {
            error = $"The message's \"payload\" must be an object, not {RequestParameters.Kind(payload)}";
        }
        else if (type is Kind.Subscribe && Value(json, "payload") is null)
        {
            error = "The message's \"payload\" is missing; send the parameters of a GraphQL request";
        }
        else
        {
            message = new() { Type = type, Id = Text(json, "id") ?? "", Payload = Value(json, "payload") };
        }

        return message is not null;
    }

    private static Kind? TypeOf(JsonElement json) => Text(json, "type") switch
    {
        "connection_init" => Kind.ConnectionInit,
        "ping" => Kind.Ping,
        "pong" => Kind.Pong,
        "subscribe" => Kind.Subscribe,
        "complete" => Kind.Complete,
        _ => null,
    };

    private static string? Text(JsonElement json, string name) =>
        Value(json, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement? Value(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;
}
