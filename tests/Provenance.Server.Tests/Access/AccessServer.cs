using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Provenance.Data.Tests;
using Provenance.Data.Writers;
using Provenance.Domain.Access;
using Provenance.Server.Commands;
using Provenance.Server.Hosting;

namespace Provenance.Server.Tests.Access;

/// <summary>The real server on an empty store, with an issuer whose key the test has, or with other settings of
/// access.</summary>
internal sealed class AccessServer : IAsyncDisposable
{
    /// <summary>A mutation that an editor may send.</summary>
    public const string Mutation =
        """mutation { addQuestion(input: { question: { text: "Is the bridge open?" } }) { question { key } errors { __typename } } }""";

    private const string Issuer = "https://login.example.org";
    private const string Audience = "provenance";

    private static readonly SymmetricSecurityKey _key = new([.. Enumerable.Range(0, 32).Select(number => (byte)number)]);

    private readonly TestDatabase _database;
    private readonly WebApplication _app;

    private AccessServer(TestDatabase database, WebApplication app, CapturedLog log)
    {
        (_database, _app, Log) = (database, app, log);
        Client = new() { BaseAddress = new(app.Urls.First()) };
    }

    /// <summary>A client that signs in only if it is told to.</summary>
    public HttpClient Client { get; }

    /// <summary>Everything that was logged, of every level.</summary>
    public CapturedLog Log { get; }

    /// <summary>The store's database.</summary>
    public TestDatabase Database => _database;

    /// <summary>The address of WebSockets.</summary>
    public Uri WebSocket => new UriBuilder(Client.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri;

    /// <summary>A server with an issuer.</summary>
    public static Task<AccessServer> WithIssuerAsync(params IEnumerable<(string Name, string Value)> settings) => StartAsync(
        "http://127.0.0.1:0",
        [
            ("Authentication:Schemes:Bearer:ValidIssuer", Issuer),
            ("Authentication:Schemes:Bearer:ValidAudiences:0", Audience),
            ("Authentication:Schemes:Bearer:SigningKeys:0:Issuer", Issuer),
            ("Authentication:Schemes:Bearer:SigningKeys:0:Value", Convert.ToBase64String(_key.Key)),
            .. settings,
        ]);

    /// <summary>A server at this address with these settings.</summary>
    public static async Task<AccessServer> StartAsync(string url, params IEnumerable<(string Name, string Value)> settings)
    {
        var database = await TestDatabase.CreateMigratedAsync();
        CapturedLog log = new();
        WebApplication? app = null;
        try
        {
            app = await ServeCommand.BuildAsync(
                builder =>
                {
                    builder.Configuration["ConnectionStrings:Provenance"] = database.ConnectionString;
                    builder.Configuration[SampleCorpus.FillsEmptyStore] = bool.FalseString;
                    builder.Configuration.AddInMemoryCollection(
                        settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)));
                    builder.WebHost.UseUrls(url);
                    builder.Configuration["Logging:LogLevel:Default"] = "Trace";
                    builder.Configuration["Logging:LogLevel:Microsoft"] = "Trace";
                    builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
                    builder.Services.AddSharedSchema();
                },
                TestContext.Current.CancellationToken);
            await ServeCommand.StartAsync(app, TestContext.Current.CancellationToken);
            return new(database, app, log);
        }
        catch
        {
            await (app?.DisposeAsync() ?? default);
            await database.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>A token of the issuer.</summary>
    /// <param name="claims">What it says.</param>
    /// <param name="expiresIn">After how long it expires; an hour if left out.</param>
    /// <param name="issuer">Another issuer.</param>
    /// <param name="audience">Another audience.</param>
    /// <param name="key">Another key to sign with.</param>
    public static string Token(
        (string Type, object Value)[] claims,
        TimeSpan? expiresIn = null,
        string issuer = Issuer,
        string audience = Audience,
        SecurityKey? key = null)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var expires = now + (expiresIn ?? TimeSpan.FromHours(1));
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = expires - TimeSpan.FromHours(2),
            IssuedAt = expires - TimeSpan.FromHours(2),
            Expires = expires,
            Claims = claims.ToDictionary(claim => claim.Type, claim => claim.Value),
            SigningCredentials = new(key ?? _key, SecurityAlgorithms.HmacSha256),
        });
    }

    /// <summary>A token of someone with a role.</summary>
    public static string TokenOf(string name, string role, TimeSpan? expiresIn = null) =>
        Token([("name", name), ("sub", name), ("role", role)], expiresIn);

    /// <summary>A new API key.</summary>
    public async Task<string> KeyAsync(
        string name, Role role, TimeSpan? lifetime = null, params IReadOnlyList<string> groups) =>
        (await _app.Services.GetRequiredService<ApiKeyWriter>().CreateAsync(
            name, role, groups, lifetime ?? TimeSpan.FromDays(1), TestContext.Current.CancellationToken))!.Value.Key;

    /// <summary>Revokes an API key.</summary>
    public Task RevokeAsync(string name) => _app.Services.GetRequiredService<ApiKeyWriter>()
        .RevokeAsync(name, TestContext.Current.CancellationToken);

    /// <summary>Asks with a token or key, and gives the status and the answer.</summary>
    public async Task<(int Status, JsonElement Answer)> AskAsync(string query, string? credential = null)
    {
        using var response = await SendAsync(query, credential);
        return (
            (int)response.StatusCode,
            await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
    }

    /// <summary>Asks with a token or key.</summary>
    public Task<HttpResponseMessage> SendAsync(string query, string? credential = null)
    {
        HttpRequestMessage request = new(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        if (credential is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential);
        }

        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The code of the first error of an answer; null if it has none.</summary>
    public static string? CodeOf(JsonElement answer) => answer.TryGetProperty("errors", out var errors)
        ? errors[0].GetProperty("extensions").GetProperty("code").GetString()
        : null;

    /// <summary>The message of the first error of an answer.</summary>
    public static string? MessageOf(JsonElement answer) => answer.GetProperty("errors")[0].GetProperty("message").GetString();
}
