using System.Text.Json;
using Provenance.GraphQL.Execution;

namespace Provenance.GraphQL.AspNetCore.WebSocket;

/// <summary>A message of the server (graphql-transport-ws, "Message types").</summary>
internal sealed record ServerMessage
{
    private readonly string _type;
    private readonly string? _id;
    private readonly Action<Utf8JsonWriter>? _payload;

    private ServerMessage(string type, string? id, Action<Utf8JsonWriter>? payload)
    {
        _type = type;
        _id = id;
        _payload = payload;
    }

    public static ServerMessage Ping { get; } = new("ping", null, null);

    public static ServerMessage ConnectionAck(JsonElement? payload) => new("connection_ack", null, Copy(payload));

    public static ServerMessage Pong(JsonElement? payload) => new("pong", null, Copy(payload));

    public static ServerMessage Next(string id, GraphQLResponse response) => new("next", id, response.WriteTo);

    public static ServerMessage Error(string id, GraphQLResponse response) => new("error", id, response.WriteErrorsTo);

    public static ServerMessage Complete(string id) => new("complete", id, null);

    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (_id is not null)
        {
            json.WriteString("id"u8, _id);
        }

        json.WriteString("type"u8, _type);
        if (_payload is not null)
        {
            json.WritePropertyName("payload"u8);
            _payload(json);
        }

        json.WriteEndObject();
    }

    private static Action<Utf8JsonWriter>? Copy(JsonElement? payload) => payload is { } json ? json.WriteTo : null;
}
