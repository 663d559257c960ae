using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Provenance.Reading.Tests.Fetching;

/// <summary>An HTTP server on this machine that answers each path with bytes.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, byte[]?> _answer;
    private readonly Task _run;

    /// <summary>Starts it.</summary>
    /// <param name="answer">The whole response to a path; null to say nothing.</param>
    public LocalServer(Func<string, byte[]?> answer)
    {
        _answer = answer;
        _listener.Start();
        _run = RunAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>How many connections came.</summary>
    public int Connections { get; private set; }

    public static byte[] Response(string status, string headers, byte[] body) =>
        [.. Encoding.Latin1.GetBytes($"HTTP/1.1 {status}\r\nConnection: close\r\n{headers}\r\n"), .. body];

    public static byte[] Redirect(string location) => Response("302 Found", $"Location: {location}\r\nContent-Length: 0\r\n", []);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _run;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        List<TcpClient> silent = [];
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Connections++;
                using StreamReader reader = new(client.GetStream(), Encoding.Latin1, leaveOpen: true);
                var path = (await reader.ReadLineAsync(_stop.Token))?.Split(' ') is [_, var asked, ..] ? asked : "";
                while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 })
                {
                }

                if (_answer(path) is not { } response)
                {
                    silent.Add(client);
                    continue;
                }

                await WriteAsync(client, response);
            }
        }
        catch (OperationCanceledException)
        {
            silent.ForEach(client => client.Dispose());
        }
    }

    private async Task WriteAsync(TcpClient client, byte[] response)
    {
        using (client)
        {
            try
            {
                await client.GetStream().WriteAsync(response, _stop.Token);
            }
            catch (IOException)
            {
                // The fetcher has read enough.
            }
        }
    }
}
