using System.Diagnostics;
using Npgsql;

namespace Provenance.Server.Outages.Tests;

/// <summary>A PgBouncer of the test's own in front of a PostgreSQL server, which ends with the process that started it.</summary>
internal sealed class PgBouncer : IAsyncDisposable
{
    /// <summary>What PgBouncer must be told for any client that sets options at the start of a connection.</summary>
    public const string Options = "ignore_startup_parameters = options";

    private readonly Process _script;

    private PgBouncer(Process script, string connectionString) => (_script, ConnectionString) = (script, connectionString);

    /// <summary>A connection through it.</summary>
    public string ConnectionString { get; }

    /// <summary>Starts one; the test is skipped where it is not installed.</summary>
    /// <param name="connectionString">The database, on one host.</param>
    /// <param name="mode">How long it lends a connection: <c>session</c> or <c>transaction</c>.</param>
    /// <param name="settings">Further lines of its settings.</param>
    public static async Task<PgBouncer> StartAsync(
        string connectionString, string mode, params IEnumerable<string> settings)
    {
        NpgsqlConnectionStringBuilder store = new(connectionString);
        var target = $"host={store.Host} port={store.Port} user={store.Username}"
            + (store.Password is { } password ? $" password={password}" : "");
        var script = Process.Start(
            new ProcessStartInfo(
                "sh",
                [
                    Path.Combine(AppContext.BaseDirectory, "serve-pgbouncer.sh"),
                    mode,
                    target,
                    string.Join(Environment.NewLine, settings),
                ])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        var folder = await script.StandardOutput.ReadLineAsync();
        if (folder is null)
        {
            var failure = await script.StandardError.ReadToEndAsync();
            script.Dispose();
            Assert.Skip(failure);
        }

        (store.Host, store.Port) = (folder, NpgsqlConnection.DefaultPort);
        return new(script, store.ConnectionString);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _script.StandardInput.Close();
        await _script.WaitForExitAsync();
        _script.Dispose();
    }
}
