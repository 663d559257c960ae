using System.Net.Http.Headers;
using System.Text.Json;

namespace Provenance.Server.Tests;

/// <summary>The responses of a subscription, as Server-Sent Events.</summary>
public sealed class SentEvents : IDisposable
{
    private const string Data = "data: ";

    private readonly HttpResponseMessage _response;
    private readonly StreamReader _lines;

    private SentEvents(HttpResponseMessage response) =>
        (_response, _lines) = (response, new(response.Content.ReadAsStream(Stop)));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Subscribes.</summary>
    public static async Task<SentEvents> OpenAsync(SampleServer server, string query, object? variables = null)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            $"/graphql?query={Uri.EscapeDataString(query)}"
            + $"&variables={Uri.EscapeDataString(JsonSerializer.Serialize(variables ?? new { }))}");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        return new(await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop));
    }

    /// <summary>The value of a field in the next response.</summary>
    public async Task<JsonElement> NextAsync(string field)
    {
        var response = await NextResponseAsync();
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data").GetProperty(field);
    }

    /// <summary>The next response.</summary>
    public async Task<JsonElement> NextResponseAsync()
    {
        while (await _lines.ReadLineAsync(Stop) is { } line)
        {
            if (line.StartsWith(Data, StringComparison.Ordinal))
            {
                return JsonElement.Parse(line[Data.Length..]);
            }
        }

        throw new EndOfStreamException("The stream ended before the next response.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _lines.Dispose();
        _response.Dispose();
    }
}
