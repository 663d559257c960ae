using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Access;
using Provenance.Domain.Access;

namespace Provenance.Server.Access;

/// <summary>Signs in a script that sends an API key: <c>Authorization: Bearer pvk_…</c>.</summary>
internal sealed class ApiKeyHandler(
    ApiKeyReader keys,
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>The name of this way of signing in.</summary>
    public const string Name = "ApiKey";

    private const string Hash = "sha256";
    private const string Bearer = "Bearer ";

    /// <summary>The token or key that a request has; null if it has none.</summary>
    public static string? CredentialOf(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header
        && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? header[Bearer.Length..].Trim()
            : null;

    /// <summary>Whether a request has an API key.</summary>
    public static bool HasKey(HttpRequest request) =>
        CredentialOf(request)?.StartsWith(ApiKey.Prefix, StringComparison.Ordinal) is true;

    /// <summary>The hash of the key by which someone signed in; null if it was a token.</summary>
    public static string? HashOf(AuthenticationProperties signedIn) => signedIn.GetString(Hash);

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (CredentialOf(Request) is not { } credential)
        {
            return AuthenticateResult.NoResult();
        }

        if (!HasKey(Request))
        {
            return AuthenticateResult.Fail("This server takes no tokens, as it knows no issuer; an API key would be accepted.");
        }

        try
        {
            var sha256 = ApiKey.HashOf(credential);
            var key = await keys.FindAsync(sha256, Context.RequestAborted);
            if (key is null || !key.IsValidAt(TimeProvider.GetUtcNow()))
            {
                return AuthenticateResult.Fail("The API key is unknown, was revoked or has expired.");
            }

            ClaimsIdentity identity = new(Caller.ClaimsOf(key), Name, "name", "role");
            AuthenticationProperties properties = new() { ExpiresUtc = key.ExpiresAt };
            properties.SetString(Hash, sha256);
            return AuthenticateResult.Success(new(new(identity), properties, Name));
        }
        catch (Exception failure) when (StoreFailure.IsTransient(failure))
        {
            return AuthenticateResult.Fail(failure);
        }
    }
}
