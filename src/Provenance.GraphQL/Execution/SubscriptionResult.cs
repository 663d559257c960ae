using System.Diagnostics.CodeAnalysis;
using Provenance.GraphQL.Execution.Incremental;

namespace Provenance.GraphQL.Execution;

/// <summary>The result of a request: one response, which other parts may follow, or a stream of responses when a subscription
/// has started.</summary>
public sealed class SubscriptionResult
{
    internal SubscriptionResult(GraphQLResponse response, ResponseParts? later = null)
    {
        Response = response;
        Later = later;
    }

    internal SubscriptionResult(IAsyncEnumerable<GraphQLResponse> events) => Events = events;

    /// <summary>The one response: of a query or mutation, or of a request that failed. Null when there is a
    /// stream.</summary>
    public GraphQLResponse? Response { get; }

    /// <summary>The parts of the answer that follow <see cref="Response"/>, if it is the first of several; null if it is the whole
    /// answer. Whoever gets them disposes of them.</summary>
    public ResponseParts? Later { get; }

    /// <summary>The response stream (specification, section 6.2.3.2), which can be enumerated once: one response for
    /// each event, with that event's errors. It ends when the source stream ends. When the source stream fails, a last
    /// response has the error and <see cref="RequestFailure.Subscription"/>. Cancelling it throws. The source stream is
    /// disposed of however the enumeration ends. The next event is requested only after a response is taken. Null when
    /// there is one response.</summary>
    public IAsyncEnumerable<GraphQLResponse>? Events { get; }

    /// <summary>Whether there is a stream.</summary>
    [MemberNotNullWhen(true, nameof(Events))]
    [MemberNotNullWhen(false, nameof(Response))]
    public bool IsStream => Events is not null;
}
