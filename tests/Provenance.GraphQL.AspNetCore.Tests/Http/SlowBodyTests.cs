using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Provenance.GraphQL.AspNetCore.Tests.Http;

/// <summary>Bodies that are slow to arrive take no place from requests that run.</summary>
public sealed class SlowBodyTests
{
    private const string Query = """{"query":"{ __typename }"}""";
    private const string Answer = """{"data":{"__typename":"Query"}}""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("application/json")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task However_many_arrive_a_request_that_is_sent_at_once_is_answered(string type)
    {
        await using var host = await GraphQLHost.StartAsync(options => options.MaxParallelRequests = 2);
        List<(TcpClient Client, Task<string?> Status)> slow = [];
        for (var i = 0; i < 20; i++)
        {
            var begun = await BeginAsync(host, type);
            slow.Add((begun, new StreamReader(begun.GetStream()).ReadLineAsync(Stop).AsTask()));
        }

        // All but two are given up for those that come after them.
        var arriving = slow.Select(body => body.Status).ToList();
        await FewerAsync(arriving, 2);

        using var prompt = await host.PostAsync(Query);
        Assert.Equal(Answer, await prompt.TextAsync());

        // One of the two made room for that, and the other may go on.
        await FewerAsync(arriving, 1);
        var (client, last) = slow.Single(body => body.Status == arriving.Single());
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(Query[1..].PadRight(99)), Stop);
        Assert.Equal(type is "application/json" ? "HTTP/1.1 200 OK" : "HTTP/1.1 400 Bad Request", await last.WaitAsync(Stop));
        foreach (var (_, refused) in slow.Where(body => body.Client != client))
        {
            Assert.Equal("HTTP/1.1 429 Too Many Requests", await refused);
        }

        slow.ForEach(body => body.Client.Dispose());
    }

    [Fact]
    public async Task Who_sent_a_body_that_was_given_up_is_told_so()
    {
        await using var host = await GraphQLHost.StartAsync(options => options.MaxParallelRequests = 1);
        List<TcpClient> slow = [await BeginAsync(host, "application/json"), await BeginAsync(host, "application/json")];

        var answer = await await Task.WhenAny(slow.Select(AnswerAsync));

        Assert.Contains("TOO_MANY_REQUESTS", answer, StringComparison.Ordinal);
        Assert.Contains(
            "More than 1 bodies of this client were arriving, the limit of this server, and this one longest; send it again.",
            answer,
            StringComparison.Ordinal);
        slow.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task Clients_that_are_told_apart_are_counted_apart()
    {
        await using var host = await GraphQLHost.StartAsync(options =>
        {
            options.MaxParallelRequests = 1;
            options.Client = context => context.Request.Headers["X-Client"].ToString();
        });
        var running = host.PostAsync("""{"query":"{ waits }"}""");
        await host.Gate.Entered.WaitAsync(Stop);

        using var same = await host.PostAsync(Query);
        host.Client.DefaultRequestHeaders.Add("X-Client", "another");
        using var other = await host.PostAsync(Query);
        host.Gate.Opened.Release();
        using var _ = await running;

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (same.StatusCode, other.StatusCode));
    }

    /// <summary>Waits until no more than <paramref name="most"/> of the tasks run, and removes those that ended.</summary>
    private static async Task FewerAsync(List<Task<string?>> running, int most)
    {
        while (running.Count > most)
        {
            running.Remove(await Task.WhenAny(running).WaitAsync(Stop));
        }
    }

    /// <summary>The body of the answer that a client gets. The connection is reset after it, since not all of the request
    /// came.</summary>
    private static async Task<string> AnswerAsync(TcpClient client)
    {
        StreamReader answer = new(client.GetStream());
        var length = 0;
        while (await answer.ReadLineAsync(Stop) is { Length: > 0 } header)
        {
            length = header.StartsWith("Content-Length: ", StringComparison.Ordinal)
                ? int.Parse(header[16..], CultureInfo.InvariantCulture) : length;
        }

        var body = new char[length];
        await answer.ReadBlockAsync(body, Stop);
        return new(body);
    }

    /// <summary>Sends all of a request but the body, of which the first letter comes.</summary>
    private static async Task<TcpClient> BeginAsync(GraphQLHost host, string type)
    {
        var address = host.Client.BaseAddress!;
        TcpClient client = new();
        await client.ConnectAsync(address.Host, address.Port, Stop);
        await client.GetStream().WriteAsync(
            Encoding.UTF8.GetBytes(
                $"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: {type}\r\nGraphQL-preflight: 1\r\nConnection: close\r\n"
                + "Content-Length: 100\r\n\r\n{"),
            Stop);
        return client;
    }
}
