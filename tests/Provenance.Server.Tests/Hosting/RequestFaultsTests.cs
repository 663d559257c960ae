using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Provenance.Server.Hosting;
using Provenance.Server.Tests.Access;

namespace Provenance.Server.Tests.Hosting;

/// <summary>Requests that are malformed below HTTP's surface, sent over a socket, and faults of the server.</summary>
public sealed class RequestFaultsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Bodies
    {
        get
        {
            TheoryData<string, string> all = [];
            foreach (var head in new[]
            {
                "POST /graphql HTTP/1.1\r\nContent-Type: application/json",
                "POST /graphql HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=x\r\nGraphQL-preflight: 1",
                "POST /read HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded",
                "POST /read HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=x",
                "POST /mcp HTTP/1.1\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream",
            })
            {
                foreach (var body in new[] { "FFFFFFFFFFFFFFFF\r\n{}", "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF\r\n", "zz\r\n{}", "-1\r\n", "2\r\n{}garbage" })
                {
                    all.Add(head, body);
                }
            }

            return all;
        }
    }

    [Fact]
    public async Task A_chunk_of_nonsense_is_a_bad_request_wherever_it_is_sent_and_no_error_of_the_log()
    {
        await using var server = await AccessServer.StartAsync("http://127.0.0.1:0", ("Mcp:Enabled", "true"));
        foreach (var row in Bodies)
        {
            var (head, body) = row.Data;
            var answer = await SendAsync(server.Client.BaseAddress!, $"{head}\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n{body}");

            Assert.True(answer.StartsWith("HTTP/1.1 400 ", StringComparison.Ordinal), $"{head}\n{body}\n{answer}");
        }

        Assert.DoesNotContain(server.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal)
            || line.StartsWith("Critical", StringComparison.Ordinal));
        Assert.Equal(200, (await server.AskAsync("{ __typename }")).Status);
    }

    [Theory]
    [InlineData("GET /health/live HTTP/1.1")]
    [InlineData("GET /claims/x HTTP/1.1")]
    [InlineData("PUT /graphql HTTP/1.1")]
    public async Task A_body_that_nobody_reads_may_be_nonsense(string head)
    {
        await using var server = await AccessServer.StartAsync("http://127.0.0.1:0");
        var answer = await SendAsync(
            server.Client.BaseAddress!, $"{head}\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n{{}}");

        Assert.Matches(@"\AHTTP/1\.1 (200|404|405) ", answer);
        Assert.DoesNotContain(server.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal)
            || line.StartsWith("Critical", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fault_is_told_with_a_reference_and_logged_under_it()
    {
        var (app, log) = await StartAsync(_ => throw new InvalidOperationException("The cause."));
        await using var stopped = app;
        using HttpClient client = new() { BaseAddress = new(app.Urls.Single()) };
        using var answer = await client.GetAsync("/", Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Matches("""\A\{"errors":\[\{"message":"Unexpected error\. The server.{1,8}s log has it under [0-9a-f]{12}\.","extensions":\{"code":"INTERNAL"\}\}\]\}\z""", text);
        Assert.True(answer.Headers.Contains("X-Content-Type-Options"));
        Assert.Contains(log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("The cause.", StringComparison.Ordinal));
        Assert.DoesNotContain("The cause.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(413)]
    [InlineData(408)]
    public async Task A_request_that_the_web_server_refuses_keeps_its_status_and_is_no_error(int status)
    {
        var (app, log) = await StartAsync(_ => throw new InvalidDataException("x", new BadHttpRequestException("Too much.", status)));
        await using var stopped = app;
        using HttpClient client = new() { BaseAddress = new(app.Urls.Single()) };
        using var answer = await client.GetAsync("/", Stop);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains("\"code\":\"BAD_REQUEST\"", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.DoesNotContain(log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_had_begun_is_cut_off()
    {
        var (app, _) = await StartAsync(async context =>
        {
            await context.Response.WriteAsync("half", Stop);
            await context.Response.Body.FlushAsync(Stop);
            throw new InvalidOperationException("The cause.");
        });
        await using var stopped = app;
        using HttpClient client = new() { BaseAddress = new(app.Urls.Single()) };

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync("/", Stop));
    }

    private static async Task<(WebApplication App, CapturedLog Log)> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        CapturedLog log = new();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseResponseHeaders();
        app.UseRequestFaults();
        app.Run(answer);
        await app.StartAsync(Stop);
        return (app, log);
    }

    private static async Task<string> SendAsync(Uri address, string request)
    {
        using TcpClient client = new();
        await client.ConnectAsync(address.Host, address.Port, Stop);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), Stop);
        using StreamReader reader = new(client.GetStream());
        return await reader.ReadLineAsync(Stop).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Stop) ?? "closed";
    }
}
