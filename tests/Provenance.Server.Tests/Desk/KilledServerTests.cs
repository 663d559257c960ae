using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Provenance.Data.Tests;

namespace Provenance.Server.Tests.Desk;

/// <summary>A server that is killed at any moment while people record loses nothing that it has acknowledged, has done
/// nothing by halves, and carries out a retry once.</summary>
public sealed class KilledServerTests : IAsyncLifetime
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);

    private readonly TirelessRecorder _recorder = new();
    private TestDatabase? _database;
    private Process? _server;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateMigratedAsync();

    public async ValueTask DisposeAsync()
    {
        _recorder.Dispose();
        if (_server is { HasExited: false })
        {
            _server.Kill();
        }

        _server?.Dispose();
        await (_database?.DisposeAsync() ?? default);
    }

    [Fact]
    public async Task Every_acknowledged_passage_is_there_and_whole_and_none_twice()
    {
        var kills = TirelessRecorder.Kills;
        Random random = new(17);
        for (var kill = 0; kill <= kills; kill++)
        {
            var server = await StartAsync();
            if (kill == 0)
            {
                await _recorder.AddArticleAsync();
            }

            using CancellationTokenSource ended = new();
            var writing = WriteAsync(kill == kills ? _recorder.Acknowledged + 20 : int.MaxValue, ended.Token);
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
                await _recorder.AssertWholeAsync();
                server.Kill();
                await server.WaitForExitAsync(Cancellation);
            }
        }
    }

    /// <summary>Records one passage after the other, until the server is gone or enough are recorded.</summary>
    private async Task WriteAsync(int end, CancellationToken ended)
    {
        while (_recorder.Acknowledged < end && !ended.IsCancellationRequested && await _recorder.TryNextAsync())
        {
            // The next one follows.
        }
    }

    private async Task<Process> StartAsync()
    {
        var port = FreePort();
        _server?.Dispose();
        var server = _server = ProgramProcess.Start(_database!, "--empty", "--urls", $"http://127.0.0.1:{port}");
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

        _recorder.Address = waiting.BaseAddress;
        return server;
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
