using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;

namespace Provenance.GraphQL.AspNetCore.Http;

/// <summary>What is sent instead of an answer that is too long.</summary>
internal static class ResponseLimit
{
    public static GraphQLResponse TooLarge(GraphQLServerOptions options) => GraphQLResponse.Failed(RequestFailure.Limit, [
        new GraphQLError($"The answer is longer than {options.MaxResponseSize} bytes, the limit of this server; ask for less.")
            .WithCode(ErrorCode.ResponseTooLarge)]);
}
