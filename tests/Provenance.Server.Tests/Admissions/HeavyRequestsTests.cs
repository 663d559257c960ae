using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Provenance.Data.Readers.Wholes;
using Provenance.Server.Admissions;

namespace Provenance.Server.Tests.Admissions;

/// <summary>What costs much waits for its turn, and what costs little does not.</summary>
public sealed class HeavyRequestsTests : SampleServer
{
    private const string Light = """{ claim(by: { key: "C-cas-4000" }) { proposition } }""";
    private const string Heavy = """{ claim(by: { key: "C-cas-4000" }) { upstream { nodes { depth } } } }""";

    public HeavyRequestsTests()
        : base("kursk") => (Settings["HeavyRequests:Cost"], Settings["HeavyRequests:AtOnce"]) = ("1000", "1");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Heavy_requests_wait_light_ones_do_not_and_too_many_of_one_client_are_refused()
    {
        var running = await Get<HeavyRequests>().AdmitAsync(1_000, Stop);
        List<Task<(HttpStatusCode, JsonElement, TimeSpan?)>> asked =
        [
            .. Enumerable.Range(0, HeavyRequests.MostOfClient + 1).Select(_ => AskAsync(Heavy)),
        ];

        var (status, refused, retryAfter) = await await Task.WhenAny(asked);
        var (_, light, _) = await AskAsync(Light);
        var waiting = asked.Count(answer => !answer.IsCompleted);
        running.Place!.Dispose();
        var answers = await Task.WhenAll(asked);

        Assert.Equal(HeavyRequests.MostOfClient, waiting);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        var error = Assert.Single(refused.GetProperty("errors").EnumerateArray());
        Assert.Equal("OVERLOADED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(
            "Too many requests that cost as much wait to be answered. Ask again in 1 s.", error.GetProperty("message").GetString());
        Assert.Equal(TimeSpan.FromSeconds(1), retryAfter);
        Assert.Equal(JsonValueKind.String, light.GetProperty("data").GetProperty("claim").GetProperty("proposition").ValueKind);
        Assert.Equal(HeavyRequests.MostOfClient, answers.Count(answer => answer.Item1 == HttpStatusCode.OK));
    }

    [Fact]
    public async Task Without_memory_no_heavy_request_begins()
    {
        HeavyRequests heavy = new(new() { MemoryShare = 0, AtOnce = 1 }, new Anyone(), new FakeTimeProvider());
        for (var round = 0; round < 2; round++)
        {
            var refused = await heavy.AdmitAsync(1e6, Stop);
            Assert.Null(refused.Place);
            Assert.Equal(
                "The server has no memory left for a request that costs as much. Ask again in 5 s.", refused.Refusal?.Error.Message);
        }

        Assert.Equal(default, await heavy.AdmitAsync(1, Stop));
    }

    [Theory]
    [InlineData(0, 75, 1, 1_000)]
    [InlineData(7, 75, 7, 7)]
    [InlineData(0, 0, 1, 1)]
    public void There_is_a_place_for_each_processor_but_one_as_far_as_memory_suffices(int atOnce, int share, int least, int most) =>
        Assert.InRange(new HeavyRequestOptions { AtOnce = atOnce, MemoryShare = share }.Places, least, most);

    private async Task<(HttpStatusCode Status, JsonElement Answer, TimeSpan? RetryAfter)> AskAsync(string query)
    {
        using var response = await Client.PostAsJsonAsync("/graphql", new { query }, Stop);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(Stop), response.Headers.RetryAfter?.Delta);
    }

    private sealed class Anyone : IAnalysisClient
    {
        public object Current => this;
    }
}
