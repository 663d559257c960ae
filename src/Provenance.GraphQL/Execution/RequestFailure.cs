namespace Provenance.GraphQL.Execution;

/// <summary>Why a request failed before any of it ran (specification, section 7.1.3, request errors).</summary>
public enum RequestFailure
{
    /// <summary>It did not fail: the operation ran, and any errors are field errors.</summary>
    None,

    /// <summary>The transport could not read a request: its parameters are missing or of a wrong kind.</summary>
    Malformed,

    /// <summary>The document that the request names is unknown, or the server does not run it.</summary>
    Document,

    /// <summary>The document is not GraphQL.</summary>
    Syntax,

    /// <summary>The document exceeds a limit of the engine, or asks for a feature that is switched off.</summary>
    Limit,

    /// <summary>The document does not fit the schema.</summary>
    Validation,

    /// <summary>The document has no such operation, or has several and the request names none.</summary>
    Operation,

    /// <summary>The operation may not run this way: a mutation in a request that may only read.</summary>
    NotAllowed,

    /// <summary>The variables do not fit the operation.</summary>
    Variables,

    /// <summary>Who sends it is not known, and must be.</summary>
    Unauthenticated,

    /// <summary>Who sends it may not do this.</summary>
    Forbidden,

    /// <summary>Who sends it does this too often.</summary>
    RateLimited,

    /// <summary>Something that must be asked before it runs does not answer.</summary>
    Unavailable,

    /// <summary>The source stream of a subscription did not start, or failed.</summary>
    Subscription,
}
