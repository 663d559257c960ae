using Provenance.GraphQL.Errors;

namespace Provenance.Server.Access;

/// <summary>Finds out who sends a request before it is answered.</summary>
internal static class AccessMiddleware
{
    /// <summary>Refuses what a server at which nobody signs in does not answer, and signs in whoever sends a token or key.
    /// Whether the server lives is told to everyone.</summary>
    public static void UseAccess(this WebApplication app)
    {
        var rule = app.Services.GetRequiredService<LoopbackRule>();
        var log = app.Services.GetRequiredService<RefusalLog>();
        app.UseAuthentication();
        app.Use(async (context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/health") || rule.Refuse(context) is not { } reason)
            {
                await SignIn.AuthenticateAsync(context);
                await next(context);
                return;
            }

            log.OfRequest(context, reason);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsJsonAsync(
                new { Errors = new[] { new { Message = reason, Extensions = new { Code = ErrorCode.Forbidden } } } },
                context.RequestAborted);
        });
    }
}
