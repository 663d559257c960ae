using Provenance.Data.Tests;
using Provenance.Server.Tests.Desk;

namespace Provenance.Server.Outages.Tests;

/// <summary>A PostgreSQL server of which all processes are killed at any moment while people record loses nothing that was
/// acknowledged, and a retry is carried out once; the program goes on when it is back.</summary>
public sealed class KilledStoreTests
{
    /// <summary>What the tests leave out for speed, without which PostgreSQL itself may lose a commit: a record of it in the
    /// log before it is acknowledged, and whole pages. Not to wait for the disk loses nothing while the machine runs.</summary>
    private const string Durable = "-c synchronous_commit=on -c full_page_writes=on";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_acknowledged_passage_is_there_and_whole_and_none_twice()
    {
        var (postgres, failure) = await PostgresServer.StartAsync(options: Durable);
        Assert.SkipWhen(postgres is null, failure ?? "");
        await using var _ = postgres!;
        await using var server = await RunningServer.StartAsync(postgres!.ConnectionString, empty: true);
        using TirelessRecorder recorder = new() { Address = server.Client.BaseAddress };
        await recorder.AddArticleAsync();
        Random random = new(18);
        for (var kill = 0; kill < TirelessRecorder.Kills; kill++)
        {
            using CancellationTokenSource ended = new();
            var writing = WriteAsync(recorder, until: int.MaxValue, ended.Token);
            await Task.Delay(random.Next(50, 1500), Stop);
            await postgres.KillAsync();
            await postgres.StartAgainAsync();
            await ended.CancelAsync();
            await writing;
        }

        await WriteAsync(recorder, recorder.Acknowledged + 20, Stop);

        await recorder.AssertWholeAsync();
    }

    /// <summary>Records one passage after the other, waiting a little whenever the store is away.</summary>
    private static async Task WriteAsync(TirelessRecorder recorder, int until, CancellationToken ended)
    {
        while (recorder.Acknowledged < until && !ended.IsCancellationRequested)
        {
            if (!await recorder.TryNextAsync())
            {
                await Task.Delay(20, Stop);
            }
        }
    }
}
