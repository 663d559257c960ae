using Microsoft.Net.Http.Headers;
using Provenance.Exports;
using Provenance.GraphQL.Errors;
using Provenance.Server.Access;

namespace Provenance.Server.Exports;

/// <summary>What all files and feeds have in common: who may have them, how many at a time, and how a failure is
/// told.</summary>
internal static partial class ExportGuard
{
    /// <summary>Answers with what <paramref name="write"/> writes, or with why not.</summary>
    public static async Task AnswerAsync(HttpContext context, Func<Task> write)
    {
        var services = context.RequestServices;
        if (services.GetRequiredService<SignIn>().Refuse(context) is { } refusal)
        {
            await ExportErrors.WriteAsync(context, refusal.Error, ErrorCode.Unauthenticated);
            return;
        }

        var permits = services.GetRequiredService<ExportPermits>();
        using var permit = permits.AttemptAcquire(context);
        if (!permit.IsAcquired)
        {
            await ExportErrors.WriteAsync(
                context, new GraphQLError(permits.Explanation).WithCode(ErrorCode.TooManyRequests));
            return;
        }

        try
        {
            await write();
        }
        catch (ExportException failure) when (!context.Response.HasStarted)
        {
            await ExportErrors.WriteAsync(context, new GraphQLError(failure.Message).WithCode(failure.Code));
        }
        catch (ExportException failure)
        {
            // A file that ends early must not look whole.
            LogCut(services.GetRequiredService<ILogger<ExportPermits>>(), context.Request.Path, failure.Message);
            context.Abort();
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the rest.
        }
    }

    /// <summary>Sends the tag, and nothing else to a client that has what it stands for.</summary>
    public static bool IsKnown(HttpContext context, EntityTagHeaderValue tag)
    {
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new() { Private = true, NoCache = true };
        var isKnown = context.Request.GetTypedHeaders().IfNoneMatch
            .Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
        if (isKnown)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
        }

        return isKnown;
    }

    [LoggerMessage(LogLevel.Warning, "The file {Path} was cut off: {Reason}")]
    private static partial void LogCut(ILogger logger, PathString path, string reason);
}
