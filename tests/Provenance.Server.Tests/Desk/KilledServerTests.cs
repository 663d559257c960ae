using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Provenance.Data.Tests;

namespace Provenance.Server.Tests.Desk;

/// <summary>A server that is killed at any moment while people record loses nothing that it has acknowledged, has done
/// nothing by halves, and carries out a retry once.</summary>
public sealed class KilledServerTests : IAsyncLifetime
{
    /// <summary>The variable that says how often to kill; twice unless it does.</summary>
    private const string Kills = "PROVENANCE_TEST_KILLS";

    private const string Record =
        """
        mutation ($input: RecordCitationInput!) {
          recordCitation(input: $input) { passage errors { ... on Error { message } } }
        }
        """;

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    private readonly HttpClient _client = new();
    private TestDatabase? _database;
    private Uri? _address;
    private int _acknowledged;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateMigratedAsync();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await (_database?.DisposeAsync() ?? default);
    }

    [Fact]
    public async Task Every_acknowledged_passage_is_there_and_whole_and_none_twice()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable(Kills) ?? "2", CultureInfo.InvariantCulture);
        Random random = new(17);
        for (var kill = 0; kill <= kills; kill++)
        {
            using var server = await StartAsync();
            if (kill == 0)
            {
                await AddArticleAsync();
            }

            using CancellationTokenSource ended = new();
            var writing = WriteAsync(kill == kills ? _acknowledged + 20 : int.MaxValue, ended.Token);
            if (kill < kills)
            {
                await Task.Delay(random.Next(50, 1500), Cancellation);
                server.Kill();
                await server.WaitForExitAsync(Cancellation);
                await ended.CancelAsync();
            }

            await writing;
            if (kill == kills)
            {
                await AssertWholeAsync();
                server.Kill();
                await server.WaitForExitAsync(Cancellation);
            }
        }
    }

    /// <summary>Records one passage after the other, until the server is gone or enough are recorded. What was not
    /// acknowledged is sent again first, under the same key.</summary>
    private async Task WriteAsync(int end, CancellationToken ended)
    {
        while (_acknowledged < end && !ended.IsCancellationRequested)
        {
            try
            {
                var number = _acknowledged;
                var data = await SendAsync(Record, new { input = Passage(number) });
                Assert.Equal(JsonValueKind.Null, data.GetProperty("recordCitation").GetProperty("errors").ValueKind);
                _acknowledged++;
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException or JsonException)
            {
                return;
            }
        }
    }

    /// <summary>Each passage has its two citations with one piece of evidence each, its source and its claim; the graph
    /// in memory, which traces follow, agrees.</summary>
    private async Task AssertWholeAsync()
    {
        var count = _acknowledged;
        Assert.Equal(2 * count, await TotalAsync("citations"));
        Assert.Equal(count, await TotalAsync("claims"));
        Assert.Equal(3 * count, await TotalAsync("statements"));
        for (var number = 0; number < count; number += Math.Max(1, count / 20))
        {
            var traced = await SendAsync(
                "query ($key: String!) { claim(by: { key: $key }) { upstream { citations { evidence { key } } } } }",
                new { key = $"C-{number}" });
            Assert.Equal([1, 1], traced.GetProperty("claim").GetProperty("upstream").GetProperty("citations")
                .EnumerateArray().Select(citation => citation.GetProperty("evidence").GetArrayLength()));
        }
    }

    private async Task<int> TotalAsync(string list) => (await SendAsync($"{{ {list} {{ totalCount }} }}", new { }))
        .GetProperty(list).GetProperty("totalCount").GetInt32();

    private async Task AddArticleAsync() => await SendAsync(
        "mutation ($input: AddDocumentInput!) { addDocument(input: $input) { errors { ... on Error { message } } } }",
        new
        {
            input = new
            {
                document = new
                {
                    key = "article",
                    text = "It is so, the mayor told the Gazette.",
                    publisher = new { @new = new { key = "outlet", type = "OUTLET", name = "Outlet" } },
                },
            },
        });

    private static object Passage(int number) => new
    {
        idempotencyKey = $"request {number}",
        passage = new
        {
            document = new { key = "article" },
            span = new { text = "It is so, the mayor told the Gazette." },
            chain = new object[]
            {
                new { source = new { @new = new { key = "gazette", type = "OUTLET", name = "Gazette" } } },
                new { source = new { @new = new { key = $"mayor-{number}", type = "OFFICIAL", name = $"Mayor {number}" } } },
            },
            claims = new[]
            {
                new
                {
                    claim = new
                    {
                        @new = new
                        {
                            key = $"C-{number}",
                            proposition = $"It is so, for the {number}th time.",
                            question = new { @new = new { key = "is-it-so", text = "Is it so?" } },
                        },
                    },
                },
            },
        },
    };

    private async Task<JsonElement> SendAsync(string query, object variables)
    {
        using var response = await _client.PostAsJsonAsync(new Uri(_address!, "/graphql"), new { query, variables }, Cancellation);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    private async Task<Process> StartAsync()
    {
        var port = FreePort();
        var server = ProgramProcess.Start(_database!, "--empty", "--urls", $"http://127.0.0.1:{port}");
        _ = server.StandardOutput.ReadToEndAsync(Cancellation);
        _ = server.StandardError.ReadToEndAsync(Cancellation);
        var deadline = Stopwatch.StartNew();
        using HttpClient waiting = new() { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        while (true)
        {
            try
            {
                using var ready = await waiting.GetAsync("/health/ready", Cancellation);
                if (ready.IsSuccessStatusCode)
                {
                    break;
                }
            }
            catch (HttpRequestException) when (deadline.Elapsed < _patience && !server.HasExited)
            {
                // It does not listen yet.
            }

            await Task.Delay(50, Cancellation);
        }

        _address = waiting.BaseAddress;
        return server;
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
