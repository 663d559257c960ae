using Microsoft.AspNetCore.Http;
using Provenance.Attribution.Further;

namespace Provenance.Attribution.LanguageModel.Tests;

/// <summary>Endpoints and models that do not do what they are asked: a reading goes on without them, and says
/// so.</summary>
public sealed class MisbehavingTests
{
    private const string Text = "The harbour office averred that the ferry stays. Dora Quill averred that it is old.";

    private readonly Asked _asked = new();

    [Theory]
    [InlineData("I am sorry, but I cannot help with that.")]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("} {")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "passages": 3 }""")]
    [InlineData("""{ "passages": [3] }""")]
    [InlineData("""{ "passages": [{ "source": {}, "cue": "averred", "content": ["the ferry stays"] }] }""")]
    [InlineData("""{ "passages": [{ "cue": "averred", "content": "the ferry stays" }] }""")]
    public async Task Wrong_JSON_is_told(string said)
    {
        await using var endpoint = await LoopbackEndpoint.StartAsync(said);

        Assert.Equal(
            "nothing came of it: its answer is not the JSON that was asked for",
            FailureOf(await _asked.ReadAsync(endpoint, Text)));
    }

    [Theory]
    [InlineData("the harbour office", "averred", "the ferry stays")] // a small letter
    [InlineData("The harbour office", "averred", "the ferry  stays")]
    [InlineData("The harbour office", "averred", "the ferry goes")]
    [InlineData("The harbour office", "said", "the ferry stays")]
    [InlineData("The harbour office", "averred", "he ferry stays")] // half a word
    [InlineData("The harbour office", "averred", "")]
    [InlineData("The harbour office", "", "the ferry stays")]
    [InlineData("The harbour office", "averred", "The harbour office averred that the ferry stays. Dora Quill averred")]
    public async Task What_is_not_in_the_text_character_for_character_is_dropped_and_counted(
        string source, string cue, string content)
    {
        await using var endpoint = await LoopbackEndpoint.StartAsync(LoopbackEndpoint.Passage(source, cue, content));

        var reading = await _asked.ReadAsync(endpoint, Text);

        Assert.Equal((0, 1), (reading.Passages.Count, reading.Dropped));
        Assert.Empty(reading.Failures);
    }

    [Theory]
    [InlineData("""{ "passages": [null, {}, { "cue": null, "content": null }, { "cue": "averred", "content": [null] }] }""", 4)]
    [InlineData("""{ "passages": [{ "cue": "averred", "content": ["the ferry stays"], "through": ["the moon"] }] }""", 1)]
    public async Task What_is_incomplete_is_dropped_and_counted(string said, int dropped)
    {
        await using var endpoint = await LoopbackEndpoint.StartAsync(said);

        Assert.Equal(dropped, (await _asked.ReadAsync(endpoint, Text)).Dropped);
    }

    [Fact]
    public async Task Of_ten_thousand_passages_two_hundred_are_looked_at()
    {
        var one = """{ "cue": "averred", "content": ["the ferry stays"] }""";
        await using var endpoint = await LoopbackEndpoint.StartAsync(
            $$"""{ "passages": [{{string.Join(',', Enumerable.Repeat(one, 10_000))}}] }""");

        var reading = await _asked.ReadAsync(endpoint, Text);

        Assert.Equal((200, 9_800), (reading.Passages.Count, reading.Dropped));
    }

    [Fact]
    public async Task An_endless_answer_is_cut_off()
    {
        await using var endpoint = await LoopbackEndpoint.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            var more = new byte[8_192];
            Array.Fill(more, (byte)' ');
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(more, context.RequestAborted);
            }
        });

        Assert.Equal(
            "nothing came of it: the endpoint gives an answer of more than 65,536 bytes",
            FailureOf(await _asked.ReadAsync(endpoint, Text, options => options.MaxAnswerSize = 65_536)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_that_does_not_come_or_does_not_end_in_time_is_not_waited_for(bool begins)
    {
        await using var endpoint = await LoopbackEndpoint.StartAsync(async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await Task.Delay(50, context.RequestAborted);
                if (begins)
                {
                    await context.Response.WriteAsync(" ", context.RequestAborted);
                    await context.Response.Body.FlushAsync(context.RequestAborted);
                }
            }
        });

        Assert.Equal(
            "nothing came of it: the endpoint did not answer within 1 s",
            FailureOf(await _asked.ReadAsync(endpoint, Text, options => options.Timeout = TimeSpan.FromSeconds(1))));
    }

    [Theory]
    [InlineData(500, 2)]
    [InlineData(429, 2)]
    [InlineData(401, 1)]
    [InlineData(404, 1)]
    [InlineData(204, 1)]
    public async Task A_status_that_may_pass_is_asked_again_so_often_and_no_other(int status, int requests)
    {
        await using var endpoint = await LoopbackEndpoint.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = "86400";
            return Task.CompletedTask;
        });

        Assert.Equal(
            $"nothing came of it: the endpoint answers with the status {status}",
            FailureOf(await _asked.ReadAsync(endpoint, Text)));
        Assert.Equal(requests, endpoint.Requests.Count);
    }

    [Fact]
    public async Task An_endpoint_that_recovers_is_heard()
    {
        var requests = 0;
        await using var endpoint = await LoopbackEndpoint.StartAsync(context =>
        {
            context.Response.StatusCode = 503;
            return Interlocked.Increment(ref requests) == 1
                ? Task.CompletedTask
                : AnswerAsync(context);
        });

        Assert.Single((await _asked.ReadAsync(endpoint, Text)).Passages);

        static Task AnswerAsync(HttpContext context)
        {
            context.Response.StatusCode = 200;
            return LoopbackEndpoint.SayAsync(
                context, LoopbackEndpoint.Passage("Dora Quill", "averred", "it is old"));
        }
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using var elsewhere = await LoopbackEndpoint.StartAsync("{}");
        await using var endpoint = await LoopbackEndpoint.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = $"{elsewhere.Address}/chat/completions";
            return Task.CompletedTask;
        });

        Assert.Equal(
            $"nothing came of it: the endpoint redirects (status {status}), which is not followed",
            FailureOf(await _asked.ReadAsync(endpoint, Text)));
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_told()
    {
        await using var endpoint = await LoopbackEndpoint.StartAsync(async context =>
        {
            context.Response.ContentLength = 1_000;
            await context.Response.WriteAsync("{");
            await context.Response.Body.FlushAsync();
            await Task.Delay(200);
            context.Abort();
        });

        Assert.Equal(
            "nothing came of it: the endpoint breaks off its answer", FailureOf(await _asked.ReadAsync(endpoint, Text)));
    }

    [Fact]
    public async Task An_endpoint_that_is_not_there_is_told()
    {
        var endpoint = await LoopbackEndpoint.StartAsync("{}");
        var address = endpoint.Address;
        await endpoint.DisposeAsync();

        Assert.Equal(
            "nothing came of it: the endpoint is not reached (ConnectionError)",
            FailureOf(await _asked.ReadAsync(address, Text, configure: null, TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{ "choices": 7 }""")]
    [InlineData("<html>Welcome to the hotel's network</html>")]
    public async Task An_answer_in_another_form_than_the_API_has_is_told(string body)
    {
        await using var endpoint = await LoopbackEndpoint.StartAsync(context => context.Response.WriteAsync(body));

        var reading = await _asked.ReadAsync(endpoint, Text);

        Assert.StartsWith("nothing came of it: its answer is not", FailureOf(reading), StringComparison.Ordinal);
        Assert.DoesNotContain("hotel", FailureOf(reading));
    }

    [Fact]
    public async Task The_key_is_neither_logged_nor_told_even_if_the_endpoint_repeats_it()
    {
        await using var endpoint = await LoopbackEndpoint.StartAsync(context =>
        {
            context.Response.StatusCode = 401;
            return context.Response.WriteAsync(
                $$"""{ "error": { "message": "Incorrect key: {{context.Request.Headers.Authorization}}" } }""");
        });

        var reading = await _asked.ReadAsync(endpoint, Text);

        Assert.NotEmpty(_asked.Logged);
        Assert.DoesNotContain(_asked.Logged.Concat(reading.Failures), line => line.Contains(Asked.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reading_that_its_caller_gives_up_ends()
    {
        using CancellationTokenSource stop = new(TimeSpan.FromSeconds(0.3));
        await using var endpoint = await LoopbackEndpoint.StartAsync(
            context => Task.Delay(System.Threading.Timeout.Infinite, context.RequestAborted));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _asked.ReadAsync(endpoint.Address, Text, configure: null, stop.Token));
    }

    private static string FailureOf(FurtherReading reading)
    {
        Assert.Empty(reading.Passages);
        return Assert.Single(reading.Failures);
    }
}
