using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Provenance.GraphQL.AspNetCore.WebSocket;

/// <summary>Settings of GraphQL over WebSocket. They bound the memory of a connection: one arriving message, and for
/// each operation its request and one response.</summary>
public sealed class GraphQLWebSocketOptions
{
    private const int KiB = 1024;

    /// <summary>How long a client may take to send <c>connection_init</c>: 100 milliseconds to 5 minutes, by default 10
    /// seconds. After that the connection is closed with 4408.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan ConnectionInitTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The interval between two <c>ping</c> messages: 100 milliseconds to 1 hour, by default 15 seconds. A
    /// client that sends nothing in between is closed with 4499.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a client may take to receive one message: 100 milliseconds to 5 minutes, by default 10
    /// seconds. After that the connection is closed with 4499. There is no queue of messages: an operation asks its
    /// source for the next event after the last one is sent, so a slow client slows the source down instead of filling
    /// this server's memory.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many operations may run at once on a connection: 1 to 10,000, by default 100. One more is answered
    /// with an error of the code <c>TOO_MANY_OPERATIONS</c>.</summary>
    [Range(1, 10_000)]
    public int MaxOperationsPerConnection { get; set; } = 100;

    /// <summary>How many connections may be open at once: 1 to 100,000, by default 1,000. One more is refused with HTTP
    /// status 503.</summary>
    [Range(1, 100_000)]
    public int MaxConnections { get; set; } = 1000;

    /// <summary>The longest message that is read, in bytes: 1 KiB to 16 MiB, by default 256 KiB. A longer one closes
    /// the connection with 1009.</summary>
    [Range(KiB, 16 * KiB * KiB)]
    public int MaxMessageSize { get; set; } = 256 * KiB;

    /// <summary>The origins, such as <c>https://example.org</c>, whose pages may connect besides those of the server's
    /// own origin; none by default. Others are refused with HTTP status 403. Browsers let any page open a WebSocket,
    /// and send cookies with it: this guards against cross-site WebSocket hijacking.</summary>
    public ISet<string> AllowedOrigins { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Answers <c>connection_init</c>, from the handshake and the message's payload; null, the default,
    /// accepts every client.</summary>
    public Func<HttpContext, JsonElement?, CancellationToken, ValueTask<ConnectionAnswer>>? OnConnect { get; set; }
}
