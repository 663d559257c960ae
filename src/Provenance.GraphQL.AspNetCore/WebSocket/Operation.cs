using System.Diagnostics.CodeAnalysis;
using Provenance.GraphQL.Execution;

namespace Provenance.GraphQL.AspNetCore.WebSocket;

/// <summary>An operation that a client subscribed to, under an id of its choice.</summary>
[SuppressMessage(
    "Design", "CA1001", Justification = "The source has no timer and no link, and may be cancelled as the operation ends.")]
internal sealed class Operation(string id, GraphQLRequest request)
{
    private readonly CancellationTokenSource _cancellation = new();

    public string Id { get; } = id;

    public GraphQLRequest Request { get; } = request;

    public CancellationToken Cancellation => _cancellation.Token;

    /// <summary>Completes when the operation has ended.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    public void Start(Func<Operation, Task> run) => Ended = Task.Run(() => run(this));

    public Task CancelAsync() => _cancellation.CancelAsync();
}
