namespace Provenance.GraphQL.Execution;

/// <summary>Why a request failed before any of it ran (specification, section 7.1.3, request errors).</summary>
public enum RequestFailure
{
    /// <summary>It did not: the operation ran, and errors, if any, are field errors.</summary>
    None,

    /// <summary>The transport could not make out a request: its parameters are missing or of a wrong kind.</summary>
    Malformed,

    /// <summary>The document that the request means is not known, or not one that the server runs.</summary>
    Document,

    /// <summary>The document is not GraphQL.</summary>
    Syntax,

    /// <summary>The document is larger than a limit of the engine allows, or asks for what is switched off.</summary>
    Limit,

    /// <summary>The document does not fit the schema.</summary>
    Validation,

    /// <summary>The document has no such operation, or several and none was named.</summary>
    Operation,

    /// <summary>The operation may not run this way: a mutation in a request that may only read.</summary>
    NotAllowed,

    /// <summary>The variables do not fit the operation.</summary>
    Variables,

    /// <summary>The source stream of a subscription could not be started, or broke off.</summary>
    Subscription,
}
