using Provenance.GraphQL.Errors;

namespace Provenance.Server.Errors;

/// <summary>A record that cannot be read.</summary>
internal static class StoreDamaged
{
    /// <summary>Its code.</summary>
    public const string Code = "STORE_DAMAGED";

    /// <summary>What a client is told.</summary>
    /// <param name="reference">Under what the log has the failure.</param>
    public static GraphQLError Of(string reference) => new(
        "A record that this rests on is damaged and cannot be read. Those who run the server find out which at /health/ready; "
        + $"its log has the failure under {reference}.")
    {
        Extensions = new Dictionary<string, object?> { ["code"] = Code, ["reference"] = reference },
    };
}
