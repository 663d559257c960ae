using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Tokens;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Access;
using Provenance.GraphQL.Errors;
using Provenance.Server.Errors;

namespace Provenance.Server.Access;

/// <summary>Whether a request signs in, and until when that holds.</summary>
internal sealed class SignIn(AccessPolicy policy, ApiKeyReader keys, RefusalLog log, TimeProvider clock)
{
    /// <summary>How often it is looked whether a client that listens still may, 3 seconds.</summary>
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(3);

    /// <summary>Refuses a request with a token or key that is not valid, and one without where reading needs
    /// one.</summary>
    /// <param name="context">The request, after it was authenticated.</param>
    /// <returns>Why it is refused; null if it is not.</returns>
    public Refusal? Refuse(HttpContext context)
    {
        var result = context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult;
        if (result?.Failure is { } failure)
        {
            return Refuse(context, failure);
        }

        if (policy.AnonymousReading || result?.Succeeded is true)
        {
            return null;
        }

        return Told(context, Refusal.Unauthenticated(
            $"This server answers only those who sign in: send the header \"Authorization: Bearer\" with {Accepted}."));
    }

    /// <summary>Signs in by the header's value that a client sends in another way; a browser cannot set headers of a
    /// WebSocket.</summary>
    /// <param name="context">The request, which from then on is that of whoever signed in.</param>
    /// <param name="authorization">What the header would have: <c>Bearer …</c>.</param>
    public static async Task AuthenticateAsync(HttpContext context, string authorization)
    {
        await using var scope = context.RequestServices.CreateAsyncScope();
        DefaultHttpContext asked = new() { RequestServices = scope.ServiceProvider };
        asked.Request.Headers.Authorization = authorization;
        asked.RequestAborted = context.RequestAborted;
        Keep(context, await asked.AuthenticateAsync());
    }

    /// <summary>Signs in by the header of a request, if it has one.</summary>
    public static async Task AuthenticateAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization.Count > 0)
        {
            Keep(context, await context.AuthenticateAsync());
        }
    }

    /// <summary>Waits until a client may not listen any longer, because its token or key has expired or the key was
    /// revoked.</summary>
    public async Task WaitForEndAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult is not { Succeeded: true } signedIn)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellationToken);
            return;
        }

        var end = signedIn.Properties.ExpiresUtc ?? DateTimeOffset.MaxValue;
        for (var rest = end - clock.GetUtcNow(); rest > TimeSpan.Zero; rest = end - clock.GetUtcNow())
        {
            await Task.Delay(rest < _interval ? rest : _interval, clock, cancellationToken);
            if (await IsRevokedAsync(signedIn.Properties, cancellationToken))
            {
                return;
            }
        }
    }

    private string Accepted => policy.TakesTokens ? "a token of its issuer or an API key" : "an API key";

    /// <summary>Keeps a failure too, which the framework's own middleware forgets.</summary>
    private static void Keep(HttpContext context, AuthenticateResult result)
    {
        context.User = result.Principal ?? new();
        context.Features.Set<IAuthenticateResultFeature>(new Signed(result));
    }

    /// <summary>Whether the key by which a client signed in was revoked since. A store that does not answer does not say
    /// so.</summary>
    private async Task<bool> IsRevokedAsync(AuthenticationProperties signedIn, CancellationToken cancellationToken)
    {
        if (ApiKeyHandler.HashOf(signedIn) is not { } sha256)
        {
            return false;
        }

        try
        {
            return await keys.FindAsync(sha256, cancellationToken) is not { RevokedAt: null };
        }
        catch (Exception failure) when (StoreFailure.IsTransient(failure))
        {
            return false;
        }
    }

    private Refusal Refuse(HttpContext context, Exception failure)
    {
        if (StoreFailure.IsTransient(failure) || failure is IssuerUnavailableException)
        {
            log.OfRequest(context, failure.GetBaseException().Message);
            return Refusal.Unavailable(failure is IssuerUnavailableException ? IssuerUnavailableException.Error : StoreUnavailable.Of(failure));
        }

        if (!context.Response.HasStarted)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        }

        return Told(context, Refusal.Unauthenticated(failure switch
        {
            SecurityTokenExpiredException => "The token has expired; sign in again.",
            SecurityTokenException => "The token is not valid here: it is not signed by the issuer, or is meant for another "
                + $"server; {Accepted} would be accepted.",
            AuthenticationFailureException => failure.Message,
            _ => $"The token cannot be checked; {Accepted} would be accepted.",
        }));
    }

    private Refusal Told(HttpContext context, Refusal refusal)
    {
        log.OfRequest(context, refusal.Error.Message);
        return refusal;
    }

    private sealed class Signed(AuthenticateResult result) : IAuthenticateResultFeature
    {
        public AuthenticateResult? AuthenticateResult { get; set; } = result;
    }
}
