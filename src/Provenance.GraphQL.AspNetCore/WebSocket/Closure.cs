using System.Net.WebSockets;
using System.Text;
using System.Text.Unicode;

namespace Provenance.GraphQL.AspNetCore.WebSocket;

/// <summary>Why a connection is closed: a code of RFC 6455 (section 7.4) or of graphql-transport-ws, and the reason in
/// words.</summary>
internal sealed record Closure(WebSocketCloseStatus Status, string Reason)
{
    // A close frame holds 125 bytes, two of them for the code (RFC 6455, section 5.5).
    private const int MaxReasonBytes = 123;

    public static readonly Closure Normal = new(WebSocketCloseStatus.NormalClosure, "");

    public static readonly Closure ShuttingDown =
        new(WebSocketCloseStatus.EndpointUnavailable, "The server is shutting down");

    public static readonly Closure NotText =
        new(WebSocketCloseStatus.InvalidMessageType, "Binary messages are not understood; send text");

    public static readonly Closure Unauthorized = new(4401, "Unauthorized");

    public static readonly Closure SignInEnded = new(4401, "Unauthorized: the sign-in has ended");

    public static readonly Closure Forbidden = new(4403, "Forbidden");

    public static readonly Closure SubprotocolNotAcceptable = new(4406, "Subprotocol not acceptable");

    public static readonly Closure InitTimeout = new(4408, "Connection initialisation timeout");

    public static readonly Closure TooManyInits = new(4429, "Too many initialisation requests");

    public static readonly Closure Silent = new(4499, "Nothing was heard since the last ping");

    public static readonly Closure Slow = new(4499, "Messages are received too slowly");

    public static readonly Closure Faulted = new(4500, "Internal server error");

    private Closure(int code, string reason)
        : this((WebSocketCloseStatus)code, reason)
    {
    }

    public static Closure InvalidMessage(string reason) => new(4400, Shortened(reason));

    public static Closure SubscriberExists(string id) => new(4409, Shortened($"Subscriber for {id} already exists"));

    public static Closure TooBig(int limit) =>
        new(WebSocketCloseStatus.MessageTooBig, $"A message is longer than {limit} bytes, the limit of this server");

    private static string Shortened(string reason)
    {
        Span<byte> bytes = stackalloc byte[MaxReasonBytes];
        Utf8.FromUtf16(reason, bytes, out _, out var written);
        return Encoding.UTF8.GetString(bytes[..written]);
    }
}
