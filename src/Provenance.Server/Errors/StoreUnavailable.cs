using Provenance.Data.Connections;
using Provenance.GraphQL.Errors;

namespace Provenance.Server.Errors;

/// <summary>A temporary failure of the store.</summary>
internal static class StoreUnavailable
{
    /// <summary>Its code.</summary>
    public const string Code = "STORE_UNAVAILABLE";

    /// <summary>The seconds after which a client is told to ask again.</summary>
    private const int RetryAfter = 1;

    /// <summary>What a client is told of a transient failure.</summary>
    public static GraphQLError Of(Exception failure) => StoreFailure.IsBusy(failure) ? StoreBusy.Error : Error;

    /// <summary>What a client is told of a store that does not answer.</summary>
    public static GraphQLError Error { get; } = new("The store does not answer at the moment. Ask again.")
    {
        Extensions = new Dictionary<string, object?>
        {
            ["code"] = Code,
            ["retryAfter"] = RetryAfter,
        },
    };
}
