using System.Diagnostics;
using Npgsql;

namespace Provenance.Data.Tests;

/// <summary>
/// A PostgreSQL server of the tests' own, which ends with the process that started it, however that ends.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly Process _script;

    private PostgresServer(Process script, string folder) => (_script, Folder) = (script, folder);

    /// <summary>The folder of its socket, its log and, in <c>data</c>, its data.</summary>
    public string Folder { get; }

    /// <summary>A connection to its maintenance database.</summary>
    public string ConnectionString => Together(this);

    /// <summary>
    /// Starts one from installed binaries, as a standby if there is a primary; the reason, if it cannot.
    /// </summary>
    /// <param name="primary">The primary.</param>
    /// <param name="options">Further options of the server.</param>
    public static async Task<(PostgresServer? Server, string? Failure)> StartAsync(
        PostgresServer? primary = null, string options = "")
    {
        var script = Process.Start(
            new ProcessStartInfo(
                "sh", [Path.Combine(AppContext.BaseDirectory, "serve-postgres.sh"), "", primary?.Folder ?? "", options])
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

    /// <summary>
    /// A connection to the maintenance database of any of these; those that are away are looked for each second.
    /// </summary>
    public static string Together(params IEnumerable<PostgresServer> servers) =>
        $"Host={string.Join(',', servers.Select(server => server.Folder))};Username=provenance;Database=postgres"
        + ";Host Recheck Seconds=1";

    /// <summary>
    /// Shuts the server down, as an administrator does who restarts it: its clients lose their connections.
    /// </summary>
    public Task StopAsync() => CommandAsync("stop");

    /// <summary>Kills all of its processes at once.</summary>
    public Task KillAsync() => CommandAsync("kill");

    /// <summary>Starts it again, on the same data.</summary>
    public Task StartAgainAsync() => CommandAsync("start");

    /// <summary>Has it hang: its connections stay open and answer nothing.</summary>
    public Task FreezeAsync() => CommandAsync("freeze");

    /// <summary>Has it go on.</summary>
    public Task ThawAsync() => CommandAsync("thaw");

    /// <summary>Starts it anew when it was stopped or killed, as a standby with a copy of the primary's data.</summary>
    public Task FollowAsync(PostgresServer primary) => CommandAsync("follow", primary.Folder);

    /// <summary>Has it execute a statement: the first value that it returns.</summary>
    public async Task<object?> ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>How many lines of its log have a text.</summary>
    public int Logged(string text)
    {
        using var log = new StreamReader(
            new FileStream(Path.Combine(Folder, "log"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        var lines = 0;
        while (log.ReadLine() is { } line)
        {
            lines += line.Contains(text, StringComparison.Ordinal) ? 1 : 0;
        }

        return lines;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _script.StandardInput.Close();
        await _script.WaitForExitAsync();
        _script.Dispose();
    }

    private async Task CommandAsync(string command, string argument = "")
    {
        await _script.StandardInput.WriteLineAsync($"{command} {argument}");
        await _script.StandardInput.FlushAsync();
        Assert.Equal(command, await _script.StandardOutput.ReadLineAsync());
    }
}
