using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Provenance.Domain.Access;
using Provenance.Server.Tests.Access;

namespace Provenance.Server.Tests.Clearances;

/// <summary>Pages, files, feeds and tools show what the API shows to whoever asks for them, and no more.</summary>
public sealed class EveryAddressTests : IAsyncLifetime
{
    private AccessServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await AccessServer.WithIssuerAsync(("Mcp:Enabled", "true"));
        await Vault.RecordOpenAsync(_server);
        await Vault.RecordHiddenAsync(_server);
        await Vault.RecordBehindAsync(_server);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task What_is_hidden_shows_at_no_address()
    {
        string[] addresses =
        [
            "/", "/findings?wait=1", "/search?q=Hollin", "/claims/OC-safe", "/claims/OC-46", "/documents/OD-1", "/documents/OD-2",
            "/review/OD-1", "/review/OD-2",
            "/sources/hollin-herald", "/questions/hollin-bridge", "/questions/hollin-victims",
            "/claims/OC-safe/trace.csv", "/claims/OC-46/trace.jsonld", "/questions/hollin-victims/figures.ttl",
            "/documents/OD-1/citations.prov.json", "/sources/hollin-herald/citations.graphml", "/sources/hollin-herald/series.svg",
            "/export/citations.jsonl", "/export/documents.csv", "/export/store.corpus.jsonl", "/export/store.jsonl",
            "/feeds/citations.atom", "/feeds/findings.rss", "/feeds/questions.atom",
            "/desk?wait=1", "/desk/history", "/desk/merges", "/desk/corrections",
        ];
        var reader = await _server.KeyAsync("reader", Role.Reader);
        List<string> shown = [];
        foreach (var address in addresses)
        {
            var (status, text) = await GetAsync(address, reader);
            Assert.True(status == HttpStatusCode.OK, $"{address}: {status} {text}");
            Assert.False(text.Contains(Vault.Word, StringComparison.OrdinalIgnoreCase), $"{address}: {text}");
            if ((await GetAsync(address, Vault.Editor)).Text.Contains(Vault.Word, StringComparison.OrdinalIgnoreCase))
            {
                shown.Add(address);
            }
        }

        // The test would see what is hidden.
        string[] holding =
        [
            "/claims/OC-safe", "/sources/hollin-herald", "/claims/OC-safe/trace.csv", "/export/citations.jsonl", "/export/documents.csv",
            "/export/store.corpus.jsonl", "/export/store.jsonl", "/feeds/citations.atom", "/feeds/questions.atom", "/desk/history",
        ];
        Assert.Empty(holding.Except(shown));
    }

    [Fact]
    public async Task What_has_changed_since_says_nothing_of_what_is_hidden()
    {
        const string Query =
            """
            {
              changesSince(moment: "2020-01-01T00:00:00Z", of: { KIND: { key: "KEY" } }, first: 100) {
                totalCount
                nodes { kind reason differences { before after } record {
                  __typename id ... on Evidence { span { text } } ... on Source { key name } ... on Claim { key proposition }
                } }
              }
            }
            """;
        var reader = await _server.KeyAsync("reader", Role.Reader);
        List<string> hidden = [];
        foreach (var (kind, key) in new[]
        {
            ("claim", "OC-safe"), ("question", "hollin-bridge"), ("source", "hollin-herald"), ("document", "OD-1"),
        })
        {
            var query = Query.Replace("KIND", kind, StringComparison.Ordinal).Replace("KEY", key, StringComparison.Ordinal);
            var (_, shown) = await _server.AskAsync(query, reader);
            var (_, whole) = await _server.AskAsync(query, Vault.Editor);
            Assert.True(shown.GetProperty("data").GetProperty("changesSince").GetProperty("totalCount").GetInt32() > 0, kind);
            Assert.DoesNotContain(Vault.Word, shown.ToString(), StringComparison.OrdinalIgnoreCase);
            if (whole.ToString() != shown.ToString())
            {
                hidden.Add(kind);
            }
        }

        Assert.Contains("claim", hidden);
    }

    [Fact]
    public async Task Forms_are_shown_to_those_alone_who_may_send_them()
    {
        var reader = await _server.KeyAsync("reader", Role.Reader);
        foreach (var address in new[] { "/desk?wait=1", "/desk/history", "/desk/merges" })
        {
            Assert.DoesNotContain("<form method=\"post\"", (await GetAsync(address, reader)).Text, StringComparison.Ordinal);
        }

        Assert.Contains("<form method=\"post\"", (await GetAsync("/desk/history", Vault.Editor)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/claims/ZC-shut")]
    [InlineData("/documents/ZD-1")]
    [InlineData("/review/ZD-1")]
    [InlineData("/sources/zed")]
    [InlineData("/questions/zanzibar-dam")]
    [InlineData("/claims/ZC-shut/trace.csv")]
    [InlineData("/documents/ZD-1/citations.csv")]
    [InlineData("/sources/zed/citations.csv")]
    [InlineData("/questions/zanzibar-dam/figures.csv")]
    public async Task What_is_hidden_is_not_found(string address)
    {
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(address, Vault.Editor)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(address, await _server.KeyAsync("reader", Role.Reader))).Status);
    }

    [Fact]
    public async Task A_tool_finds_it_for_the_group_alone()
    {
        Assert.Contains("zanzibar-police", await SearchAsync(Vault.Editor), StringComparison.Ordinal);
        Assert.DoesNotContain("zanzibar-police", await SearchAsync(await _server.KeyAsync("reader", Role.Reader)), StringComparison.Ordinal);
    }

    private async Task<string> SearchAsync(string credential)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/mcp")
        {
            Content = JsonContent.Create(new
            {
                jsonrpc = "2.0",
                id = 1,
                method = "tools/call",
                @params = new { name = "search", arguments = new { text = "police" } },
            }),
        };
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        return (await SendAsync(request, credential)).Text;
    }

    private async Task<(HttpStatusCode Status, string Text)> GetAsync(string address, string credential)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        return await SendAsync(request, credential);
    }

    private async Task<(HttpStatusCode Status, string Text)> SendAsync(HttpRequestMessage request, string credential)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential);
        using var response = await _server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
