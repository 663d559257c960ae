using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Provenance.Server.Tests.Access;

/// <summary>Tokens of an OpenID Connect issuer, whose keys the server asks it for.</summary>
public sealed class IssuerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_issuer_is_asked_for_its_keys()
    {
        using var rsa = RSA.Create(2048);
        RsaSecurityKey key = new(rsa) { KeyId = "first" };
        await using var issuer = await StartIssuerAsync(key);
        await using var server = await ServerOfAsync(issuer.Urls.Single());

        var (_, answer) = await server.AskAsync("{ viewer { name role } }", Token(issuer.Urls.Single(), key));

        Assert.Equal("""{"viewer":{"name":"ann","role":"EDITOR"}}""", answer.GetProperty("data").ToString());
        using var other = RSA.Create(2048);
        var forged = await server.AskAsync(
            "{ viewer { name } }", Token(issuer.Urls.Single(), new RsaSecurityKey(other) { KeyId = "first" }));
        Assert.Equal((401, "UNAUTHENTICATED"), (forged.Status, AccessServer.CodeOf(forged.Answer)));
    }

    [Fact]
    public async Task An_issuer_that_does_not_answer_is_said_to_and_keys_are_taken_all_the_same()
    {
        using var rsa = RSA.Create(2048);
        await using var server = await ServerOfAsync("http://127.0.0.1:9");

        var (status, answer) = await server.AskAsync(
            "{ viewer { name } }", Token("http://127.0.0.1:9", new RsaSecurityKey(rsa) { KeyId = "first" }));

        Assert.Equal((503, "ISSUER_UNAVAILABLE"), (status, AccessServer.CodeOf(answer)));
        Assert.Equal(200, (await server.AskAsync("{ viewer { name } }")).Status);
        var script = await server.KeyAsync("script", Domain.Access.Role.Reader);
        Assert.Equal(200, (await server.AskAsync("{ viewer { name } }", script)).Status);
    }

    private static Task<AccessServer> ServerOfAsync(string issuer) => AccessServer.StartAsync(
        "http://127.0.0.1:0",
        ("Authentication:Schemes:Bearer:Authority", issuer),
        ("Authentication:Schemes:Bearer:ValidAudience", "provenance"),
        ("Authentication:Schemes:Bearer:RequireHttpsMetadata", "false"));

    private static async Task<WebApplication> StartIssuerAsync(RsaSecurityKey key)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var issuer = builder.Build();
        issuer.MapGet("/.well-known/openid-configuration", (HttpRequest request) => Results.Json(new
        {
            issuer = $"{request.Scheme}://{request.Host}",
            jwks_uri = $"{request.Scheme}://{request.Host}/keys",
        }));
        var published = JsonWebKeyConverter.ConvertFromRSASecurityKey(key);
        issuer.MapGet("/keys", () => Results.Json(new
        {
            keys = new[] { new { kty = "RSA", use = "sig", kid = key.KeyId, n = published.N, e = published.E } },
        }));
        await issuer.StartAsync(Stop);
        return issuer;
    }

    private static string Token(string issuer, RsaSecurityKey key) => new JsonWebTokenHandler().CreateToken(
        new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = "provenance",
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1),
            Claims = new Dictionary<string, object> { ["name"] = "ann", ["roles"] = "editor" },
            SigningCredentials = new(key, SecurityAlgorithms.RsaSha256),
        });
}
