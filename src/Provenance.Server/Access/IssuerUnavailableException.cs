using Provenance.GraphQL.Errors;

namespace Provenance.Server.Access;

/// <summary>The issuer of tokens does not say by which keys they are known to be its own.</summary>
internal sealed class IssuerUnavailableException(Exception failure) : Exception("The issuer does not answer.", failure)
{
    /// <summary>The code of such an error.</summary>
    public const string Code = "ISSUER_UNAVAILABLE";

    /// <summary>What a client is told.</summary>
    public static GraphQLError Error { get; } = new GraphQLError(
        "The issuer of tokens does not answer this server at the moment, so the token cannot be checked. Ask again.")
        .WithCode(Code);
}
