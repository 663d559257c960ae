using System.Globalization;
using System.Text.Json;
using Provenance.Data.Connections;
using Provenance.Server.Tests.Desk;

namespace Provenance.Server.Outages.Tests;

/// <summary>The primary is killed while people record, import, ask and follow, and a standby is promoted: nothing that was
/// acknowledged is lost, and no answer shows less than one before it.</summary>
public sealed class FailoverTests : IDisposable
{
    /// <summary>The claims of each import.</summary>
    private const int ClaimsOfImport = 20;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(20);

    /// <summary>How often the primary is killed: as the variable says, or once.</summary>
    private static readonly int _failovers = int.Parse(
        Environment.GetEnvironmentVariable("PROVENANCE_TEST_FAILOVERS") ?? "1", CultureInfo.InvariantCulture);

    private readonly string _corpus = Path.GetTempFileName();
    private readonly CancellationTokenSource _enough = new(), _all = new();
    private readonly TirelessRecorder _recorder = new();
    private readonly Outage _mutations = new(), _imports = new(), _queries = new(), _traces = new();
    private readonly List<string> _followed = [];
    private int _imported;
    private int _shown;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <inheritdoc/>
    public void Dispose()
    {
        _recorder.Dispose();
        _enough.Dispose();
        _all.Dispose();
        File.Delete(_corpus);
    }

    [Fact(Timeout = 3_600_000)]
    public async Task Nothing_acknowledged_is_lost_and_no_answer_shows_less_than_one_before_it()
    {
        await using var cluster = await RepmgrCluster.StartAsync();
        await using var server = await RunningServer.StartAsync(cluster.ConnectionString, empty: true);
        _recorder.Address = server.Client.BaseAddress;
        await _recorder.AddArticleAsync();
        List<Task> clients =
        [
            FollowAsync(server),
            RecordAsync(),
            ImportAsync(server),
            .. Enumerable.Range(0, 3).Select(_ => AskAsync(server)),
            TraceAsync(server),
        ];
        await UntilAsync(clients, () => _followed.Count > 0 && _imported > 0);
        Random random = new(20250116);
        for (var failover = 1; failover <= _failovers; failover++)
        {
            await Task.Delay(random.Next(200, 2000), Stop);
            List<Outage> outages = [_mutations, _imports, _queries, _traces];
            outages.ForEach(outage => outage.Begin());
            var killed = await cluster.KillPrimaryAsync();
            await Task.Delay(TimeSpan.FromSeconds(6), Stop);
            var answered = outages.ConvertAll(outage => outage.Answers);
            try
            {
                await UntilAsync(clients, () => outages.Zip(answered).All(pair => pair.First.Answers > pair.Second + 1));
            }
            catch (Exception)
            {
                TestContext.Current.TestOutputHelper!.WriteLine(await cluster.TellAsync());
                throw;
            }

            TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"""
                failover {failover}: no mutation for {_mutations.Longest.TotalSeconds:0.0} s, no import for {_imports.Longest.TotalSeconds:0.0} s, no count for {_queries.Longest.TotalSeconds:0.0} s, no trace for {_traces.Longest.TotalSeconds:0.0} s; acknowledged {_recorder.Acknowledged} mutations, {_imported} imports
                """));
            await cluster.RejoinAsync(killed);
        }

        await _enough.CancelAsync();
        await Task.WhenAll(clients.Skip(1));
        await UntilAsync(clients, () => _followed.Count >= 2 * _recorder.Acknowledged);
        await _recorder.AssertWholeAsync(beside: ClaimsOfImport * _imported);
        await _all.CancelAsync();
        await clients[0];
        Assert.Equal(2 * _recorder.Acknowledged, _followed.Count);
        Assert.Equal(_followed.Count, _followed.Distinct().Count());
    }

    private async Task RecordAsync()
    {
        while (!_enough.IsCancellationRequested)
        {
            if (await _recorder.TryNextAsync())
            {
                _mutations.End();
            }
            else
            {
                await Task.Delay(_pause, Stop);
            }
        }
    }

    private async Task ImportAsync(RunningServer server)
    {
        while (!_enough.IsCancellationRequested)
        {
            var key = $"late-{_imported}";
            await File.WriteAllTextAsync(
                _corpus,
                JsonSerializer.Serialize(new
                {
                    meta = new { key, title = key },
                    questions = new[] { new { id = key, text = $"What of {key}?" } },
                    claims = Enumerable.Range(0, ClaimsOfImport).Select(number => new
                    {
                        id = $"{key}-{number}",
                        question = key,
                        proposition = $"Answer {number} is the answer to {key}.",
                    }),
                }),
                Stop);
            try
            {
                await server.ImportFileAsync(_corpus);
                Interlocked.Increment(ref _imported);
                _imports.End();
            }
            catch (Exception failure) when (StoreFailure.IsTransient(failure))
            {
                await Task.Delay(_pause, Stop);
            }
        }
    }

    /// <summary>Counts claims: no fewer than anyone was shown before, and than were acknowledged.</summary>
    private async Task AskAsync(RunningServer server)
    {
        while (!_enough.IsCancellationRequested)
        {
            var acknowledged = _recorder.Acknowledged + (ClaimsOfImport * Volatile.Read(ref _imported));
            var before = Math.Max(acknowledged, Volatile.Read(ref _shown));
            if (await TryAskAsync(server, "{ claims(first: 1) { totalCount } }") is not { } data)
            {
                continue;
            }

            var now = data.GetProperty("claims").GetProperty("totalCount").GetInt32();
            Assert.InRange(now, before, int.MaxValue);
            for (var shown = Volatile.Read(ref _shown); shown < now;)
            {
                shown = Interlocked.CompareExchange(ref _shown, now, shown);
            }

            _queries.End();
        }
    }

    /// <summary>Traces what was acknowledged last, by the graph in memory.</summary>
    private async Task TraceAsync(RunningServer server)
    {
        while (!_enough.IsCancellationRequested)
        {
            var last = _recorder.Acknowledged - 1;
            if (last >= 0
                && await TryAskAsync(
                    server, $$"""{ claim(by: { key: "C-{{last}}" }) { upstream { citations { id } } } }""") is { } data)
            {
                Assert.Equal(
                    2, data.GetProperty("claim").GetProperty("upstream").GetProperty("citations").GetArrayLength());
                _traces.End();
            }
        }
    }

    /// <summary>Follows citations; goes on after the last one received when the store was away.</summary>
    private async Task FollowAsync(RunningServer server)
    {
        var after = "";
        while (!_all.IsCancellationRequested)
        {
            using var events = await server.FollowAsync($"citationRecorded{after} {{ id }}");
            while (await NextAsync(events) is { } response)
            {
                if (response.TryGetProperty("errors", out var errors))
                {
                    AssertAway(errors);
                    await Task.Delay(_pause, Stop);
                    break;
                }

                var id = response.GetProperty("data").GetProperty("citationRecorded").GetProperty("id").GetString()!;
                _followed.Add(id);
                after = $"(after: \"{id}\")";
            }
        }
    }

    /// <summary>The next event; null when all were received.</summary>
    private async Task<JsonElement?> NextAsync(EventStream events)
    {
        try
        {
            return await events.NextResponseAsync().WaitAsync(_all.Token);
        }
        catch (OperationCanceledException) when (_all.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>The data of an answer; null, after a pause, if the store was away.</summary>
    private static async Task<JsonElement?> TryAskAsync(RunningServer server, string query)
    {
        var (_, answer) = await server.AskAsync(query);
        if (!answer.TryGetProperty("errors", out var errors))
        {
            return answer.GetProperty("data");
        }

        AssertAway(errors);
        await Task.Delay(_pause, Stop);
        return null;
    }

    private static void AssertAway(JsonElement errors) => Assert.All(errors.EnumerateArray(), error => Assert.True(
        error.GetProperty("extensions").GetProperty("code").ValueEquals("STORE_UNAVAILABLE"), $"{error}"));

    private static async Task UntilAsync(List<Task> clients, Func<bool> holds)
    {
        while (!holds())
        {
            await (clients.Find(client => client.IsFaulted) ?? Task.Delay(_pause, Stop));
        }
    }
}
