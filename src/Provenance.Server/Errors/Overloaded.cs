using Provenance.Data.Readers.Wholes;
using Provenance.GraphQL.Errors;

namespace Provenance.Server.Errors;

/// <summary>What would have to wait too long for its turn.</summary>
internal static class Overloaded
{
    /// <summary>Its code.</summary>
    public const string Code = "OVERLOADED";

    /// <summary>What a client is told whose analysis of the whole record is not begun.</summary>
    public static GraphQLError Of(OverloadedException refused) =>
        Of("Too many analyses of the whole record wait to be worked out.", refused.RetryAfter);

    /// <summary>What a client is told.</summary>
    /// <param name="reason">Why, in a sentence.</param>
    /// <param name="retryAfter">After what time to ask again.</param>
    public static GraphQLError Of(string reason, TimeSpan retryAfter)
    {
        var seconds = (int)Math.Ceiling(retryAfter.TotalSeconds);
        return new($"{reason} Ask again in {seconds} s.")
        {
            Extensions = new Dictionary<string, object?> { ["code"] = Code, ["retryAfter"] = seconds },
        };
    }
}
