using System.Diagnostics;

namespace Provenance.Data.Tests;

/// <summary>A PostgreSQL server of the tests' own, which ends with the process that started it, however that ends.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly Process _script;

    private PostgresServer(Process script, string socketFolder)
    {
        _script = script;
        ConnectionString = $"Host={socketFolder};Username=provenance;Database=postgres";
    }

    /// <summary>A connection to its maintenance database.</summary>
    public string ConnectionString { get; }

    /// <summary>Starts one from installed binaries; the reason, if there are none.</summary>
    public static async Task<(PostgresServer? Server, string? Failure)> StartAsync()
    {
        var script = Process.Start(
            new ProcessStartInfo("sh", [Path.Combine(AppContext.BaseDirectory, "serve-postgres.sh")])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        if (await script.StandardOutput.ReadLineAsync() is { } folder)
        {
            return (new(script, folder), null);
        }

        var failure = await script.StandardError.ReadToEndAsync();
        script.Dispose();
        return (null, failure);
    }

    /// <summary>Shuts the server down, as an administrator does who restarts it: its clients lose their connections.</summary>
    public Task StopAsync() => CommandAsync("stop");

    /// <summary>Starts it again, on the same data.</summary>
    public Task StartAgainAsync() => CommandAsync("start");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _script.StandardInput.Close();
        await _script.WaitForExitAsync();
        _script.Dispose();
    }

    private async Task CommandAsync(string command)
    {
        await _script.StandardInput.WriteLineAsync(command);
        await _script.StandardInput.FlushAsync();
        Assert.Equal(command, await _script.StandardOutput.ReadLineAsync());
    }
}
