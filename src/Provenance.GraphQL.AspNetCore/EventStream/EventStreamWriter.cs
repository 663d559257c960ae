using System.IO.Pipelines;
using System.Text.Json;
using Provenance.GraphQL.Execution;

namespace Provenance.GraphQL.AspNetCore.EventStream;

/// <summary>Writes responses as the events of "GraphQL over Server-Sent Events", distinct connections mode. JSON text
/// has no line breaks, so each event has one line of data.</summary>
internal sealed class EventStreamWriter(PipeWriter body, TimeSpan sendTimeout, TimeProvider clock)
{
    /// <summary>Sends a response.</summary>
    /// <exception cref="TimeoutException">The client made no room for it in time.</exception>
    public ValueTask NextAsync(GraphQLResponse response, CancellationToken cancellationToken)
    {
        Write("event: next\ndata: "u8);
        using (var json = new Utf8JsonWriter(body, GraphQLResponse.WriterOptions))
        {
            response.WriteTo(json);
        }

        Write("\n\n"u8);
        return FlushAsync(cancellationToken);
    }

    /// <summary>Tells the client that no response follows. The empty line of data is needed because browsers drop
    /// events without one.</summary>
    public ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        Write("event: complete\ndata:\n\n"u8);
        return FlushAsync(cancellationToken);
    }

    /// <summary>Sends a comment, which clients ignore.</summary>
    public ValueTask KeepAliveAsync(CancellationToken cancellationToken)
    {
        Write(":\n\n"u8);
        return FlushAsync(cancellationToken);
    }

    private void Write(ReadOnlySpan<byte> text)
    {
        text.CopyTo(body.GetSpan(text.Length));
        body.Advance(text.Length);
    }

    private async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        var flush = body.FlushAsync(cancellationToken);
        if (!flush.IsCompletedSuccessfully)
        {
            await flush.AsTask().WaitAsync(sendTimeout, clock, cancellationToken);
        }
    }
}
