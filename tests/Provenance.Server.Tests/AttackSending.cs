using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Provenance.Server.Tests;

/// <summary>The ways in which attacks are sent.</summary>
internal static class AttackSending
{
    private const string Json = "application/json";
    private const string Question = """{"query":"{ __typename }"}""";

    /// <summary>Posts a body to the endpoint.</summary>
    public static Func<HttpClient, CancellationToken, Task<(int, string)>> Post(byte[] body) => async (client, stop) =>
    {
        using ByteArrayContent content = new(body);
        content.Headers.ContentType = new(Json);
        using var response = await client.PostAsync("/graphql", content, stop);
        return await ReadAsync(response, stop);
    };

    /// <summary>Posts a question with one more header.</summary>
    public static Func<HttpClient, CancellationToken, Task<(int, string)>> WithHeader(string name, string value) =>
        async (client, stop) =>
        {
            using HttpRequestMessage request = new(HttpMethod.Post, "/graphql") { Content = new StringContent(Question, Encoding.UTF8, Json) };
            request.Headers.Add(name, value);
            using var response = await client.SendAsync(request, stop);
            return await ReadAsync(response, stop);
        };

    /// <summary>Asks, as a browser does for a page of another site, whether that page may send a question.</summary>
    public static Func<HttpClient, CancellationToken, Task<(int, string)>> Preflight(string origin) => async (client, stop) =>
    {
        using HttpRequestMessage request = new(HttpMethod.Options, "/graphql")
        {
            Headers = { { "Origin", origin }, { "Access-Control-Request-Method", "POST" }, { "Access-Control-Request-Headers", "content-type" } },
        };
        using var response = await client.SendAsync(request, stop);
        Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        return await ReadAsync(response, stop);
    };

    /// <summary>Posts a body in chunks as they are written here.</summary>
    public static Func<HttpClient, CancellationToken, Task<(int, string)>> Chunked(string chunks) => async (client, stop) =>
    {
        using var socket = await OpenAsync(client, $"Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n{chunks}", stop);
        using StreamReader reader = new(socket.GetStream());
        var answer = await reader.ReadToEndAsync(stop);
        return (
            int.Parse(answer.Split(' ')[1], CultureInfo.InvariantCulture),
            answer[answer.IndexOf("\r\n\r\n", StringComparison.Ordinal)..].Trim());
    };

    /// <summary>Begins so many bodies, of which the first letter comes, and posts a question.</summary>
    public static Func<HttpClient, CancellationToken, Task<(int, string)>> AfterSlowBodies(int count) => async (client, stop) =>
    {
        List<TcpClient> slow = [];
        try
        {
            for (var i = 0; i < count; i++)
            {
                slow.Add(await OpenAsync(client, "Content-Length: 100\r\n\r\n{", stop));
            }

            return await Post(Encoding.UTF8.GetBytes(Question))(client, stop);
        }
        finally
        {
            slow.ForEach(socket => socket.Dispose());
        }
    };

    private static async Task<TcpClient> OpenAsync(HttpClient client, string rest, CancellationToken cancellationToken)
    {
        var address = client.BaseAddress!;
        TcpClient socket = new();
        await socket.ConnectAsync(address.Host, address.Port, cancellationToken);
        await socket.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes($"POST /graphql HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: {Json}\r\n{rest}"),
            cancellationToken);
        return socket;
    }

    private static async Task<(int, string)> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        ((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
}
