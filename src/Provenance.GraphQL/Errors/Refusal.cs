using Provenance.GraphQL.Execution;

namespace Provenance.GraphQL.Errors;

/// <summary>That a request is not run, although nothing is wrong with it: because of who sends it, how often, or
/// when.</summary>
public sealed record Refusal
{
    private Refusal(RequestFailure failure, GraphQLError error)
    {
        Failure = failure;
        Error = error;
    }

    /// <summary>What the client is told.</summary>
    public GraphQLError Error { get; }

    internal RequestFailure Failure { get; }

    /// <summary>Who sends it is not known: <c>UNAUTHENTICATED</c>, status 401.</summary>
    public static Refusal Unauthenticated(string message) => new(RequestFailure.Unauthenticated, new(message));

    /// <summary>Who sends it may not do this: <c>FORBIDDEN</c>, status 403.</summary>
    public static Refusal Forbidden(string message) => new(RequestFailure.Forbidden, new(message));

    /// <summary>Who sends it does this too often: <c>RATE_LIMITED</c>, status 429.</summary>
    /// <param name="message">What the client is told.</param>
    /// <param name="retryAfter">The seconds after which it may be sent again.</param>
    public static Refusal RateLimited(string message, int retryAfter) => new(
        RequestFailure.RateLimited,
        new(message)
        {
            Extensions = new Dictionary<string, object?> { ["code"] = ErrorCode.RateLimited, ["retryAfter"] = retryAfter },
        });

    /// <summary>Something that must be asked first does not answer: status 503.</summary>
    /// <param name="error">What the client is told, with its code.</param>
    public static Refusal Unavailable(GraphQLError error) => new(RequestFailure.Unavailable, error);
}
