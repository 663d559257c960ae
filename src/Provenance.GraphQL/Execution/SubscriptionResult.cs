using System.Diagnostics.CodeAnalysis;

namespace Provenance.GraphQL.Execution;

/// <summary>What a request gives: one response; or, of a subscription that has started, a stream of them.</summary>
public sealed class SubscriptionResult
{
    internal SubscriptionResult(GraphQLResponse response) => Response = response;

    internal SubscriptionResult(IAsyncEnumerable<GraphQLResponse> events) => Events = events;

    /// <summary>The one response: of a query or mutation, or of a request that failed. Null when there is a
    /// stream.</summary>
    public GraphQLResponse? Response { get; }

    /// <summary>
    /// The response stream (specification, section 6.2.3.2), to be enumerated once: a response for each event, with that
    /// event's errors. It ends when the source stream ends; when that fails, after a last response with the error and
    /// <see cref="RequestFailure.Subscription"/>. Cancelling it throws, and ending its enumeration, however, disposes of
    /// the source stream. The next event is asked for only after a response is taken. Null when there is one response.
    /// </summary>
    public IAsyncEnumerable<GraphQLResponse>? Events { get; }

    /// <summary>Whether there is a stream.</summary>
    [MemberNotNullWhen(true, nameof(Events))]
    [MemberNotNullWhen(false, nameof(Response))]
    public bool IsStream => Events is not null;
}
