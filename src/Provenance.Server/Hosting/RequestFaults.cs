using Provenance.GraphQL.Errors;
using Provenance.Server.Errors;

namespace Provenance.Server.Hosting;

/// <summary>Answers requests that broke off, or in which the server failed where nothing else tells it. What a client sends can
/// only be its own fault: it is told so, and is no error of the log.</summary>
internal static partial class RequestFaults
{
    /// <summary>Catches what those that come after this do not.</summary>
    public static void UseRequestFaults(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RequestFaults));
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
            {
                // Nobody waits for an answer.
            }
            catch (Exception broken) when (StatusOf(broken) is not null)
            {
                LogBroken(log, context.Request.Path, broken.Message);
                await AnswerAsync(
                    context, StatusOf(broken)!.Value, $"The request cannot be read: {broken.Message}", ErrorCode.BadRequest);
            }
            catch (Exception fault)
            {
                var reference = FaultReference.New();
                LogFault(log, fault, context.Request.Path, reference);
                await AnswerAsync(
                    context,
                    StatusCodes.Status500InternalServerError,
                    $"Unexpected error. The server's log has it under {reference}.",
                    ErrorCode.Internal);
            }
        });
    }

    /// <summary>The status of a request that is malformed; null if it is not.</summary>
    private static int? StatusOf(Exception failure) => failure switch
    {
        BadHttpRequestException malformed => malformed.StatusCode,
        // The web server tells a chunk whose size has too many digits in this way.
        IOException { InnerException: OverflowException } => StatusCodes.Status400BadRequest,
        { InnerException: { } inner } => StatusOf(inner),
        _ => null,
    };

    private static async Task AnswerAsync(HttpContext context, int status, string message, string code)
    {
        if (context.Response.HasStarted)
        {
            // What was sent must not look whole.
            context.Abort();
            return;
        }

        context.Response.Clear();
        ResponseHeaders.Set(context.Response);
        context.Response.StatusCode = status;
        await context.Response.WriteAsJsonAsync(
            new { Errors = new[] { new { Message = message, Extensions = new { Code = code } } } }, context.RequestAborted);
    }

    [LoggerMessage(LogLevel.Information, "A request of {Path} cannot be read: {Reason}")]
    private static partial void LogBroken(ILogger logger, PathString path, string reason);

    [LoggerMessage(LogLevel.Error, "A request of {Path} failed, reference {Reference}")]
    private static partial void LogFault(ILogger logger, Exception exception, PathString path, string reference);
}
