using Provenance.GraphQL.Errors;

namespace Provenance.GraphQL.Execution;

/// <summary>Limits and hooks of the engine.</summary>
public sealed record EngineOptions
{
    /// <summary>How deeply fields, inline fragments and fragment spreads may nest in an operation: 1 to 500, default 100.
    /// Planning, execution and writing recurse along this nesting.</summary>
    public int MaxOperationDepth
    {
        get;
        init => field = value is >= 1 and <= 500
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The depth must be from 1 to 500.");
    } = 100;

    /// <summary>How many validated documents are kept ready to run, the least recently used going first: 1 or more,
    /// default 1,000.</summary>
    public int DocumentCacheSize
    {
        get;
        init => field = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The cache must hold 1 document or more.");
    } = 1_000;

    /// <summary>Logs an unexpected exception of a resolver and says what the client is told. The default tells nothing but
    /// that it happened.</summary>
    public Func<Exception, GraphQLError> OnFault { get; init; } = _ => new GraphQLError("Unexpected error.");
}
