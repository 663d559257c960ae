using System.ComponentModel.DataAnnotations;

namespace Provenance.GraphQL.AspNetCore.EventStream;

/// <summary>Settings of answers by Server-Sent Events.</summary>
public sealed class EventStreamOptions
{
    /// <summary>How many subscriptions may stream at once, over all clients: 1 to 100,000, by default 1,000. One more
    /// is answered with status 503 and the error code <c>TOO_MANY_STREAMS</c>.</summary>
    [Range(1, 100_000)]
    public int MaxStreams { get; set; } = 1000;

    /// <summary>How often a comment is sent, so that no proxy takes a silent stream for a dead one: 1 second to 5
    /// minutes, by default 12 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>How long a client may take to make room for an event, 1 second to 5 minutes, by default 10 seconds. A
    /// client that takes longer is dropped. No event is made before the client has room for the last one, so a slow
    /// client costs no memory.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
