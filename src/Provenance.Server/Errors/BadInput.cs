using Provenance.GraphQL.Errors;

namespace Provenance.Server.Errors;

/// <summary>Refuses an argument that the schema allows but the field does not; the client is told why.</summary>
internal static class BadInput
{
    public static ResolverException Because(string message) => new(message)
    {
        Extensions = new Dictionary<string, object?> { ["code"] = ErrorCode.BadUserInput },
    };
}
