using Provenance.Exports;
using Provenance.GraphQL.Errors;
using Provenance.Server.Access;
using Provenance.Server.Errors;

namespace Provenance.Server.Exports;

/// <summary>Answers with why there is no file, in the shape of the API's errors.</summary>
internal static class ExportErrors
{
    /// <summary>Answers with an error, under its code or else this one.</summary>
    public static Task WriteAsync(HttpContext context, GraphQLError error, string otherwise = ErrorCode.Internal)
    {
        var code = error.Extensions?.GetValueOrDefault("code") as string ?? otherwise;
        context.Response.StatusCode = StatusOf(code);
        if (code is ErrorCode.Unauthenticated && context.Response.Headers.WWWAuthenticate.Count == 0)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }
        else if (code is ErrorCode.TooManyRequests)
        {
            context.Response.Headers.RetryAfter = "1";
        }

        return context.Response.WriteAsJsonAsync(
            new { Errors = new[] { new { error.Message, Extensions = new { Code = code } } } }, context.RequestAborted);
    }

    private static int StatusOf(string code) => code switch
    {
        ExportException.NotFound => StatusCodes.Status404NotFound,
        ErrorCode.Unauthenticated => StatusCodes.Status401Unauthorized,
        ErrorCode.Forbidden => StatusCodes.Status403Forbidden,
        ErrorCode.TooManyRequests or ErrorCode.RateLimited => StatusCodes.Status429TooManyRequests,
        ErrorCode.Timeout or StoreUnavailable.Code or StoreBusy.Code or Overloaded.Code or IssuerUnavailableException.Code =>
            StatusCodes.Status503ServiceUnavailable,
        ErrorCode.Internal or StoreDamaged.Code => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status400BadRequest,
    };
}
