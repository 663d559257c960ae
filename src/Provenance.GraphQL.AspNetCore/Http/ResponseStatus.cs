using System.Globalization;
using Microsoft.AspNetCore.Http;
using Provenance.GraphQL.Execution;

namespace Provenance.GraphQL.AspNetCore.Http;

/// <summary>The status of a GraphQL response, and the headers that go with it.</summary>
internal static class ResponseStatus
{
    /// <summary>The status: 200 for what ran, in <c>application/json</c> also for a document that could not run.</summary>
    public static int Of(RequestFailure failure, ResponseMediaType type) => failure switch
    {
        RequestFailure.None => StatusCodes.Status200OK,
        RequestFailure.NotAllowed => StatusCodes.Status405MethodNotAllowed,
        RequestFailure.Unauthenticated => StatusCodes.Status401Unauthorized,
        RequestFailure.Forbidden => StatusCodes.Status403Forbidden,
        RequestFailure.RateLimited => StatusCodes.Status429TooManyRequests,
        RequestFailure.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => type == ResponseMediaType.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
    };

    /// <summary>Whether the status says more than that the document could not run, so that no event stream hides
    /// it.</summary>
    public static bool Tells(RequestFailure failure) => failure is RequestFailure.NotAllowed
        or RequestFailure.Unauthenticated
        or RequestFailure.Forbidden
        or RequestFailure.RateLimited
        or RequestFailure.Unavailable;

    /// <summary>Sets the status, and the headers that HTTP wants with it.</summary>
    public static void Set(HttpResponse response, int status, GraphQLResponse content)
    {
        response.StatusCode = status;
        switch (status)
        {
            case StatusCodes.Status401Unauthorized when response.Headers.WWWAuthenticate.Count == 0:
                response.Headers.WWWAuthenticate = "Bearer";
                break;
            case StatusCodes.Status405MethodNotAllowed:
                response.Headers.Allow = IsRead(response.HttpContext.Request.Method) ? "POST" : "GET, HEAD, POST";
                break;
            case StatusCodes.Status415UnsupportedMediaType:
                response.Headers["Accept-Post"] = "application/json";
                break;
        }

        var wait = RetryAfter(content) ?? (status is StatusCodes.Status429TooManyRequests ? (int?)1 : null);
        if (wait is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Whether a method is allowed as such, so that it was the mutation that was not.</summary>
    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    /// <summary>The longest time, in seconds, after which an error says that one may ask again; null if none does.</summary>
    private static int? RetryAfter(GraphQLResponse content) => content.Errors
        .Select(error => error.Extensions is { } entries && entries.TryGetValue("retryAfter", out var value) ? value as int? : null)
        .Max();
}
