using System.Net;
using Provenance.GraphQL.Errors;

namespace Provenance.GraphQL.AspNetCore.Tests.Http;

/// <summary>Requests that the host refuses because of who sends them.</summary>
public sealed class RefusalTests
{
    private const string Mutation = """{"query":"mutation { count }"}""";

    public static TheoryData<Refusal, HttpStatusCode, string> Refusals => new()
    {
        { Refusal.Unauthenticated("Not you."), HttpStatusCode.Unauthorized, "UNAUTHENTICATED" },
        { Refusal.Forbidden("Not you."), HttpStatusCode.Forbidden, "FORBIDDEN" },
        { Refusal.RateLimited("Not you.", 7), HttpStatusCode.TooManyRequests, "RATE_LIMITED" },
        { Refusal.Unavailable(new GraphQLError("Not you.").WithCode("AWAY")), HttpStatusCode.ServiceUnavailable, "AWAY" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_request_is_refused_before_its_body_is_read(Refusal refusal, HttpStatusCode status, string code)
    {
        await using var host = await GraphQLHost.StartAsync(options => options.OnRequest = _ => refusal);
        foreach (var accept in new[] { "application/json", "application/graphql-response+json", "text/event-stream" })
        {
            using var response = await host.PostAsync("no JSON", accept);
            Assert.Equal(status, response.StatusCode);
            Assert.Equal(code, await response.CodeAsync());
        }

        using var document = await host.GetAsync("/graphql/schema.graphql");
        Assert.Equal(status, document.StatusCode);
        Assert.Equal(code, await document.CodeAsync());
        Assert.Equal(0, host.Counter.Value);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task An_operation_is_refused_with_the_same_status(Refusal refusal, HttpStatusCode status, string code)
    {
        await using var host = await GraphQLHost.StartAsync(options =>
            options.Engine = options.Engine with { OnOperation = (_, _) => refusal });
        foreach (var accept in new[] { "application/json", "application/graphql-response+json", "text/event-stream" })
        {
            using var response = await host.PostAsync(Mutation, accept);
            Assert.Equal(status, response.StatusCode);
            Assert.Equal(code, await response.CodeAsync());
        }

        Assert.Equal(0, host.Counter.Value);
    }

    [Fact]
    public async Task The_headers_say_how_to_go_on()
    {
        await using var unknown = await GraphQLHost.StartAsync(options => options.OnRequest = _ => Refusal.Unauthenticated("Not you."));
        await using var hasty = await GraphQLHost.StartAsync(options => options.OnRequest = _ => Refusal.RateLimited("Not yet.", 7));
        using var signIn = await unknown.PostAsync(Mutation);
        using var wait = await hasty.PostAsync(Mutation);
        Assert.Equal("Bearer", signIn.Headers.WwwAuthenticate.ToString());
        Assert.Equal(TimeSpan.FromSeconds(7), wait.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task An_event_stream_ends_when_its_client_may_not_listen_any_longer()
    {
        TaskCompletionSource ended = new();
        await using var host = await GraphQLHost.StartAsync(options =>
            options.ListensUntil = (_, stop) => ended.Task.WaitAsync(stop));
        using var response = await host.OpenAsync("subscription { silence }");
        var text = response.TextAsync();
        ended.SetResult();
        Assert.DoesNotContain("complete", await text.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_ends_before_is_complete()
    {
        await using var host = await GraphQLHost.StartAsync(options =>
            options.ListensUntil = (_, stop) => Task.Delay(Timeout.InfiniteTimeSpan, stop));
        using var response = await host.OpenAsync("subscription { countTo(last: 1) }");
        Assert.Contains("event: complete", await response.TextAsync(), StringComparison.Ordinal);
    }
}
