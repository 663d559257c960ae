using Provenance.GraphQL.Errors;

namespace Provenance.Server.Errors;

/// <summary>A store that answers, but has no room for one more at the moment.</summary>
internal static class StoreBusy
{
    /// <summary>Its code.</summary>
    public const string Code = "STORE_BUSY";

    /// <summary>The seconds after which a client is told to ask again: more than for one that is away, to which many come back
    /// at once.</summary>
    private const int RetryAfter = 2;

    /// <summary>What a client is told.</summary>
    public static GraphQLError Error { get; } = new(
        $"The store is busy: others have all of its connections, or write what this needs. Ask again in {RetryAfter} s.")
    {
        Extensions = new Dictionary<string, object?>
        {
            ["code"] = Code,
            ["retryAfter"] = RetryAfter,
        },
    };
}
