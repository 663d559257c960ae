namespace Provenance.GraphQL.Errors;

/// <summary>The values of <c>extensions.code</c>, by which a client tells errors apart. They do not change. Where
/// Apollo Server has a code for the same error, the value is the same.</summary>
public static class ErrorCode
{
    /// <summary>The document is not GraphQL.</summary>
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document does not fit the schema.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>The document has no such operation, or several and none is named, or one that cannot run as one
    /// request.</summary>
    public const string OperationResolutionFailure = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>The transport cannot read a GraphQL request from what was sent, or may not run it.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>The document has more characters than the server reads.</summary>
    public const string DocumentTooLong = "DOCUMENT_TOO_LONG";

    /// <summary>The document has more tokens than the server reads.</summary>
    public const string TooManyTokens = "TOO_MANY_TOKENS";

    /// <summary>The document's selections, values or types nest more deeply than the parser follows.</summary>
    public const string DocumentTooDeep = "DOCUMENT_TOO_DEEP";

    /// <summary>Fields and fragments of an operation nest too deeply.</summary>
    public const string OperationTooDeep = "OPERATION_TOO_DEEP";

    /// <summary>An operation has too many selections, fragments multiplied out.</summary>
    public const string TooManySelections = "TOO_MANY_SELECTIONS";

    /// <summary>An operation has too many aliases, fragments multiplied out.</summary>
    public const string TooManyAliases = "TOO_MANY_ALIASES";

    /// <summary>An operation has too many directives, fragments multiplied out.</summary>
    public const string TooManyDirectives = "TOO_MANY_DIRECTIVES";

    /// <summary>Whether fields that answer under one name can be merged takes too long to find out.</summary>
    public const string MergingTooExpensive = "MERGING_TOO_EXPENSIVE";

    /// <summary>The operations of a document reach too many fragments and variables to check them.</summary>
    public const string FragmentsTooExpensive = "FRAGMENTS_TOO_EXPENSIVE";

    /// <summary>An operation may cost more than the server allows.</summary>
    public const string CostTooHigh = "COST_TOO_HIGH";

    /// <summary>A field lacks the argument that says how long its list may be, or has several.</summary>
    public const string SlicingArgumentRequired = "SLICING_ARGUMENT_REQUIRED";

    /// <summary>The server does not know the document of that hash; send its text too.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>The server keeps no documents that clients send, or not in this way.</summary>
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";

    /// <summary>The hash is not that of the document sent with it.</summary>
    public const string PersistedQueryHashMismatch = "PERSISTED_QUERY_HASH_MISMATCH";

    /// <summary>The server runs trusted documents only, and this is none.</summary>
    public const string DocumentNotTrusted = "DOCUMENT_NOT_TRUSTED";

    /// <summary>The document asks about the schema, which this server does not answer.</summary>
    public const string IntrospectionDisabled = "INTROSPECTION_DISABLED";

    /// <summary>The request's body has more bytes than the server reads.</summary>
    public const string RequestTooLarge = "REQUEST_TOO_LARGE";

    /// <summary>Objects and lists of the request's JSON nest too deeply.</summary>
    public const string JsonTooDeep = "JSON_TOO_DEEP";

    /// <summary>The request's body is a list of requests; this server takes one at a time.</summary>
    public const string BatchRefused = "BATCH_REFUSED";

    /// <summary>The request took longer than the server gives one.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>The answer has more bytes than the server sends.</summary>
    public const string ResponseTooLarge = "RESPONSE_TOO_LARGE";

    /// <summary>The client has too many requests running.</summary>
    public const string TooManyRequests = "TOO_MANY_REQUESTS";

    /// <summary>The client has too many subscriptions running on one connection.</summary>
    public const string TooManyOperations = "TOO_MANY_OPERATIONS";

    /// <summary>The server streams as many subscriptions as it can.</summary>
    public const string TooManyStreams = "TOO_MANY_STREAMS";

    /// <summary>Who sends the request is not known, and must be: it has no token or key, or one that is not
    /// valid.</summary>
    public const string Unauthenticated = "UNAUTHENTICATED";

    /// <summary>Who sends the request may not do this.</summary>
    public const string Forbidden = "FORBIDDEN";

    /// <summary>Who sends the request does this too often; <c>retryAfter</c> says when it may be sent again.</summary>
    public const string RateLimited = "RATE_LIMITED";

    /// <summary>A variable or an argument has a value that the operation or the field does not take.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>An answer that is whole or none rests on more records than the server reads for one.</summary>
    public const string TooManyRecords = "TOO_MANY_RECORDS";

    /// <summary>The server failed; its log says more.</summary>
    public const string Internal = "INTERNAL";
}
