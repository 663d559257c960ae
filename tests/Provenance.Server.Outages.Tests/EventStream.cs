using System.Text.Json;

namespace Provenance.Server.Outages.Tests;

/// <summary>The events of a subscription, as a client hears them.</summary>
internal sealed class EventStream(HttpResponseMessage response, StreamReader lines) : IDisposable
{
    private const string Event = "data: ";

    /// <summary>The data of the next event.</summary>
    public async Task<JsonElement> NextAsync() => (await NextResponseAsync()).GetProperty("data");

    /// <summary>The next event with its errors.</summary>
    public async Task<JsonElement> NextResponseAsync()
    {
        while (await lines.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith(Event, StringComparison.Ordinal))
            {
                return JsonElement.Parse(line[Event.Length..]);
            }
        }

        throw new EndOfStreamException("The stream ended before the next event.");
    }

    public void Dispose()
    {
        lines.Dispose();
        response.Dispose();
    }
}
