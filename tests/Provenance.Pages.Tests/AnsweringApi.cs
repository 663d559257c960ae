using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Tests;

/// <summary>An API that answers as a test says, by the text of the operation and how long it waits.</summary>
internal sealed class AnsweringApi(Func<string, TimeSpan?, PageAnswer> answer) : IPageApi
{
    /// <summary>An answer in JSON.</summary>
    public static PageAnswer Answer(string json, int status = StatusCodes.Status200OK) => new(status, Encoding.UTF8.GetBytes(json));

    /// <summary>A server of the pages that ask this.</summary>
    public async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddPages().AddSingleton<IPageApi>(this);
        var app = builder.Build();
        app.MapPages();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    /// <summary>The page at an address, on a server of its own.</summary>
    public async Task<(int Status, string Html)> GetAsync(string address)
    {
        await using var app = await StartAsync();
        using HttpClient client = new() { BaseAddress = new(app.Urls.Single()) };
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public ValueTask<PageAnswer> AskAsync(HttpContext reader, string document, JsonElement variables, TimeSpan? patience) =>
        ValueTask.FromResult(answer(document, patience));

    public ValueTask<FormReading> ReadFormAsync(HttpContext reader) => throw new NotSupportedException();

    public ValueTask<PageAnswer> SendAsync(
        HttpContext reader, string document, JsonObject variables, IReadOnlyDictionary<string, IFormFile> files) =>
        throw new NotSupportedException();
}
