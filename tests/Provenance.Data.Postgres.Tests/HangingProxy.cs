using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Provenance.Data.Tests;

/// <summary>
/// Stands between a store and its server, and can stop forwarding without closing anything, as a network does that loses
/// what is sent.
/// </summary>
public sealed class HangingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly NpgsqlConnectionStringBuilder _server;
    private readonly Task _accepting;
    private volatile bool _hangs;

    /// <summary>Begins to forward to the server of a connection string.</summary>
    public HangingProxy(string connectionString)
    {
        _server = new(connectionString);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>The same database, through here.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(_server.ConnectionString)
    {
        Host = "127.0.0.1",
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port,
    }.ConnectionString;

    /// <summary>Whether nothing more is forwarded. Connections that were made meanwhile stay silent for good.</summary>
    public bool Hangs
    {
        get => _hangs;
        set => _hangs = value;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> connections = [];
        try
        {
            while (true)
            {
                var client = await _listener.AcceptSocketAsync(_end.Token);
                connections.Add(ConnectAsync(client));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ConnectAsync(Socket client)
    {
        using var server = _server.Host!.StartsWith('/')
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        using (client)
        {
            await server.ConnectAsync(_server.Host!.StartsWith('/')
                ? new UnixDomainSocketEndPoint(Path.Combine(_server.Host, $".s.PGSQL.{_server.Port}"))
                : new DnsEndPoint(_server.Host, _server.Port));
            await Task.WhenAll(ForwardAsync(client, server), ForwardAsync(server, client));
        }
    }

    private async Task ForwardAsync(Socket from, Socket to)
    {
        var buffer = new byte[8192];
        try
        {
            while (await from.ReceiveAsync(buffer, _end.Token) is var count and > 0)
            {
                if (_hangs)
                {
                    await Task.Delay(Timeout.Infinite, _end.Token);
                }

                await to.SendAsync(buffer.AsMemory(0, count), _end.Token);
            }

            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException)
        {
            // The test is over, or one side has gone: so does the other, when the sockets are disposed of.
        }
    }
}
