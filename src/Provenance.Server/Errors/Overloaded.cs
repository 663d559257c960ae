using Provenance.Data.Readers.Wholes;
using Provenance.GraphQL.Errors;

namespace Provenance.Server.Errors;

/// <summary>An analysis that would have to wait too long for its turn.</summary>
internal static class Overloaded
{
    /// <summary>Its code.</summary>
    public const string Code = "OVERLOADED";

    /// <summary>What a client is told.</summary>
    public static GraphQLError Of(OverloadedException refused)
    {
        var seconds = (int)Math.Ceiling(refused.RetryAfter.TotalSeconds);
        return new($"Too many analyses of the whole record wait to be worked out. Ask again in {seconds} s.")
        {
            Extensions = new Dictionary<string, object?> { ["code"] = Code, ["retryAfter"] = seconds },
        };
    }
}
