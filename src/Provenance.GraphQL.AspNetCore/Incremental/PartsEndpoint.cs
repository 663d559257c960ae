using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.ObjectPool;
using Provenance.GraphQL.AspNetCore.Http;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Execution.Incremental;

namespace Provenance.GraphQL.AspNetCore.Incremental;

/// <summary>Sends an answer in parts, each as soon as it is made, and asks for the next when the last has gone. All parts
/// together are within the limits of one answer: when they take too long or become too long, a last part says so of whatever is
/// left.</summary>
internal sealed class PartsEndpoint(GraphQLServerOptions options)
{
    private readonly ObjectPool<ResponseJson> _json = new DefaultObjectPoolProvider().Create<ResponseJson>();
    private readonly GraphQLResponse _tooLarge = ResponseLimit.TooLarge(options);

    /// <summary>Sends an answer.</summary>
    /// <param name="context">The request that is answered.</param>
    /// <param name="framing">How its parts stand in the body.</param>
    /// <param name="first">The first part, or the whole answer.</param>
    /// <param name="later">The parts that follow; null if none do. They are disposed of.</param>
    /// <param name="late">What is told of whatever is left when the time has passed.</param>
    public async Task SendAsync(
        HttpContext context, PartFraming framing, GraphQLResponse first, ResponseParts? later, GraphQLError late)
    {
        try
        {
            UnbufferedResponse.Begin(context, framing.ContentType);
            var body = context.Response.BodyWriter;
            body.Write(framing.Beginning.Span);
            var room = Write(body, framing, first, options.MaxResponseSize);
            if (room < 0)
            {
                Write(body, framing, _tooLarge, int.MaxValue);
            }
            else if (later is not null)
            {
                await FollowAsync(body, framing, later, room, late, context.RequestAborted);
            }

            body.Write(framing.End.Span);
            await body.FlushAsync(context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has left, which ends what is still running.
        }
        finally
        {
            if (later is not null)
            {
                await later.DisposeAsync();
            }
        }
    }

    private async Task FollowAsync(
        PipeWriter body,
        PartFraming framing,
        ResponseParts later,
        int room,
        GraphQLError late,
        CancellationToken aborted)
    {
        try
        {
            do
            {
                await body.FlushAsync(aborted);
                if (!await later.MoveNextAsync())
                {
                    return;
                }

                room = Write(body, framing, later.Current, room);
            }
            while (room >= 0);
            Write(body, framing, later.Abandon(_tooLarge.Errors[0]), int.MaxValue);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            Write(body, framing, later.Abandon(late), int.MaxValue);
        }
    }

    /// <summary>Writes a part.</summary>
    /// <returns>How many bytes are left for others; negative if it is longer than there is room, and was not written.</returns>
    private int Write(PipeWriter body, PartFraming framing, GraphQLResponse part, int room)
    {
        var json = _json.Get();
        try
        {
            if (json.Write(part, room) is not { } written)
            {
                return -1;
            }

            // The part is copied into the web server's memory, so that a slow client does not hold the pooled memory.
            body.Write(framing.Before.Span);
            body.Write(written.Span);
            body.Write(framing.After.Span);
            return room - written.Length;
        }
        finally
        {
            _json.Return(json);
        }
    }
}
