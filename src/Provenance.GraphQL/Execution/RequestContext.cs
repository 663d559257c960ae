using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Execution;

/// <summary>What all resolvers of one request share.</summary>
public sealed class RequestContext
{
    private readonly List<object> _kept = [];

    /// <summary>The schema that is answered.</summary>
    public required GraphQLSchema Schema { get; init; }

    /// <summary>The services of the request.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>The coerced variables; a variable that was not given and has no default is absent.</summary>
    public required IReadOnlyDictionary<string, object?> Variables { get; init; }

    /// <summary>Signals that nobody waits for the answer any longer.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>Logs an exception that is not meant for the client, and decides what the client is told.</summary>
    public required Func<Exception, GraphQLError> Fault { get; init; }

    /// <summary>Returns the object of a type that the resolvers share until the request ends, making it on first
    /// use.</summary>
    public TKept Kept<TKept>(Func<TKept> make)
        where TKept : class
    {
        lock (_kept)
        {
            foreach (var each in _kept)
            {
                if (each is TKept known)
                {
                    return known;
                }
            }

            var made = make();
            _kept.Add(made);
            return made;
        }
    }

    internal bool IsCancellation(Exception exception) =>
        exception is OperationCanceledException && CancellationToken.IsCancellationRequested;

    /// <summary>What the client is told of a resolver's exception.</summary>
    internal GraphQLError ErrorOf(Exception exception) => exception is ResolverException expected
        ? new GraphQLError(expected.Message) { Extensions = expected.Extensions }
        : Fault(exception);
}
