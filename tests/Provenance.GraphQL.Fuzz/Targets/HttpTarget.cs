using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Provenance.GraphQL.AspNetCore;
using Provenance.GraphQL.Fuzz.Generation;

namespace Provenance.GraphQL.Fuzz.Targets;

/// <summary>The HTTP endpoint on a real server: every request is answered by a JSON response with a status of success or of
/// the client's fault, and the next request works.</summary>
internal sealed class HttpTarget : FuzzTarget
{
    private const string Probe = "{\"query\":\"{__typename}\"}";
    private const string ProbeAnswer = "{\"data\":{\"__typename\":\"Query\"}}";

    private readonly WebApplication _application;
    private readonly HttpClient _client;

    private HttpTarget(WebApplication application)
    {
        _application = application;
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(application.Urls.Single()) };
    }

    public override string Name => "http";

    /// <summary>Starts a server of the contract on a free port of the loopback interface.</summary>
    public static async Task<HttpTarget> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddGraphQLServer(_ => FuzzSchema.Contract.Engine, options => options.Ide.Enabled = false);
        var application = builder.Build();
        application.MapGraphQL();
        await application.StartAsync();
        return new HttpTarget(application);
    }

    public override async ValueTask TryAsync(int seed, long number)
    {
        var (request, description) = HttpRequestGenerator.Next(DiceOf(seed, number), FuzzSchema.Contract);
        Input = description;
        using var response = await _client.SendAsync(request);
        request.Dispose();
        var answer = await response.Content.ReadAsStringAsync();
        var shown = $"{(int)response.StatusCode} {response.Content.Headers.ContentType}\n{answer}";
        Require((int)response.StatusCode is (>= 200 and < 300) or (>= 400 and < 500), shown);
        Require(response.Content.Headers.ContentType?.MediaType is "application/json" or "application/graphql-response+json", shown);
        Require(request.Method == HttpMethod.Head || IsResponse(answer), shown);
        var faults = FuzzSchema.Contract.TakeFaults();
        Require(faults is [], $"Unexpected exceptions: {string.Join('\n', faults)}");
        await ProbeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _application.DisposeAsync();
        await base.DisposeAsync();
    }

    private static bool IsResponse(string answer)
    {
        using var json = JsonDocument.Parse(answer, new JsonDocumentOptions { MaxDepth = 1_000 });
        return json.RootElement.ValueKind is JsonValueKind.Array
            ? json.RootElement.EnumerateArray().All(IsResponse)
            : IsResponse(json.RootElement);
    }

    private static bool IsResponse(JsonElement response) =>
        (response.TryGetProperty("errors", out var errors) && errors.GetArrayLength() > 0)
        || (response.TryGetProperty("data", out var data) && data.ValueKind is JsonValueKind.Object);

    private async Task ProbeAsync()
    {
        using var content = new StringContent(Probe, Encoding.UTF8, "application/json");
        using var response = await _client.PostAsync("/graphql", content);
        var answer = await response.Content.ReadAsStringAsync();
        Require(response.StatusCode is HttpStatusCode.OK && answer == ProbeAnswer, $"The next request is answered: {answer}");
    }
}
