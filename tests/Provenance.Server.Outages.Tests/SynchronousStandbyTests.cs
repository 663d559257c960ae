using Provenance.Server.Tests.Desk;

namespace Provenance.Server.Outages.Tests;

/// <summary>A primary that waits for a standby to confirm each change.</summary>
public sealed class SynchronousStandbyTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // PostgreSQL that is told to stop waiting has committed, and says in a warning only that no standby confirmed it.
    [Fact(Timeout = 240_000)]
    public async Task What_no_standby_confirms_is_not_acknowledged_however_long_it_takes()
    {
        await using var postgres = await PostgresServers.StartAsync();
        await postgres.Primary.ExecuteAsync("ALTER ROLE provenance SET synchronous_commit = on");
        await postgres.Primary.ExecuteAsync("ALTER SYSTEM SET synchronous_standby_names = '*'");
        await postgres.Primary.ExecuteAsync("SELECT pg_reload_conf()");
        await using var server = await RunningServer.StartAsync(
            postgres.ConnectionString,
            empty: true,
            configure: builder => builder.Configuration["Store:CommandTimeout"] = "4");
        using TirelessRecorder recorder = new() { Address = server.Client.BaseAddress };
        await recorder.AddArticleAsync();
        Assert.True(await recorder.TryNextAsync());
        await postgres.Standbys[0].StopAsync();

        var recording = recorder.TryNextAsync();
        await Task.WhenAny(recording, Task.Delay(TimeSpan.FromSeconds(8), Stop));
        Assert.False(recording.IsCompleted, $"The answer came, acknowledged: {recording.IsCompletedSuccessfully && await recording}.");
        await postgres.Standbys[0].StartAgainAsync();

        Assert.True(await recording);
        await recorder.AssertWholeAsync();
    }
}
