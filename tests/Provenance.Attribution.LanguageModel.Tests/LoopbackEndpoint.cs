using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Provenance.Attribution.LanguageModel.Tests;

/// <summary>An endpoint on this machine that answers as a test wants it to.</summary>
internal sealed class LoopbackEndpoint : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackEndpoint(WebApplication app) => _app = app;

    /// <summary>Where it answers.</summary>
    public string Address => $"{_app.Urls.Single()}/v1";

    /// <summary>What was sent to it: the body, and the headers.</summary>
    public ConcurrentQueue<(JsonNode Body, IHeaderDictionary Headers)> Requests { get; } = [];

    /// <summary>Starts one.</summary>
    /// <param name="answer">Answers a request.</param>
    public static async Task<LoopbackEndpoint> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        LoopbackEndpoint endpoint = new(app);
        app.MapPost("/v1/chat/completions", async context =>
        {
            var body = await JsonNode.ParseAsync(context.Request.Body);
            endpoint.Requests.Enqueue((body!, new HeaderDictionary(context.Request.Headers.ToDictionary())));
            context.Items["text"] = (string?)body!["messages"]![1]!["content"];
            await answer(context);
        });
        await app.StartAsync();
        return endpoint;
    }

    /// <summary>Starts one that says the same to everything.</summary>
    public static Task<LoopbackEndpoint> StartAsync(string said) => StartAsync(context => SayAsync(context, said));

    /// <summary>The text that a request asks about.</summary>
    public static string TextOf(HttpContext context) => (string)context.Items["text"]!;

    /// <summary>Says something in the form of the API.</summary>
    public static Task SayAsync(HttpContext context, string said) => context.Response.WriteAsJsonAsync(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1764400000,
        model = "small-model",
        choices = new[] { new { index = 0, message = new { role = "assistant", content = said }, finish_reason = "stop" } },
    });

    /// <summary>An answer with one passage.</summary>
    public static string Passage(string? source, string cue, params string[] content) =>
        JsonSerializer.Serialize(new { passages = new[] { new { source, cue, content } } });

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
