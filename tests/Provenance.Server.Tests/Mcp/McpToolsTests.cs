using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Provenance.Server.Tests.Mcp;

/// <summary>A server of the sample that serves tools.</summary>
public sealed class McpServerFixture : SampleServer
{
    public McpServerFixture() => Settings["Mcp:Enabled"] = "true";
}

/// <summary>The tools, called by the library's own client.</summary>
public sealed class McpToolsTests(McpServerFixture server) : IClassFixture<McpServerFixture>
{
    private static readonly string[] _compared = ["uk-mod", "nis"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task There_are_five_that_only_read()
    {
        await using var client = await ConnectAsync();
        var tools = await client.ListToolsAsync(cancellationToken: Stop);

        Assert.Equal(
            ["compare_sources", "read_article", "search", "trace_claim", "who_cited_whom"],
            tools.Select(tool => tool.Name).Order());
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations!.ReadOnlyHint));
    }

    [Fact]
    public async Task A_claim_is_found_traced_and_cited_with_passages_and_links()
    {
        var found = await CallAsync("search", new() { ["text"] = "4,000 casualties", ["kind"] = "CLAIM" });
        Assert.Contains(
            found.GetProperty("edges").EnumerateArray(),
            edge => edge.GetProperty("node").GetProperty("link").GetString()!.EndsWith("/claims/C-cas-4000", StringComparison.Ordinal));

        var traced = await CallAsync("trace_claim", new() { ["claim"] = "C-cas-4000" });
        var chain = traced.GetProperty("upstream").GetProperty("chains")[0];
        Assert.Equal(
            ["HuffPost", "BBC", "Anonymous Western sources"],
            chain.GetProperty("statements").EnumerateArray().Select(step => step.GetProperty("source").GetProperty("name").GetString()));
        var evidence = chain.GetProperty("citations")[0].GetProperty("evidence")[0];
        Assert.StartsWith("Anonymous Western sources told the BBC", evidence.GetProperty("span").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("/documents/D003", evidence.GetProperty("document").GetProperty("link").GetString(), StringComparison.Ordinal);

        var cited = await CallAsync("who_cited_whom", new() { ["claim"] = "C-cas-4000" });
        Assert.Equal(2, cited.GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task An_article_is_read_and_sources_are_compared()
    {
        var article = await CallAsync("read_article", new() { ["document"] = "D003", ["from"] = 100 });
        var whole = (await server.DataAsync("""{ document(by: { key: "D003" }) { text } }""")).GetProperty("document").GetProperty("text").GetString()!;
        Assert.Equal(whole[100..], article.GetProperty("text").GetString());
        Assert.NotEmpty(article.GetProperty("evidence").GetProperty("nodes").EnumerateArray());

        var compared = await CallAsync("compare_sources", new() { ["question"] = "dprk-losses-kursk", ["sources"] = _compared });
        Assert.NotEmpty(compared.GetProperty("compare").GetProperty("cells").EnumerateArray());
    }

    [Theory]
    [InlineData("trace_claim", "claim", "nope", "There is no claim with the key \"nope\"")]
    [InlineData("who_cited_whom", "first", 5, "Exactly one of document, source and claim")]
    [InlineData("read_article", "document", "nope", "There is no document with the key \"nope\"")]
    public async Task What_is_wrong_is_told(string tool, string argument, object value, string told)
    {
        await using var client = await ConnectAsync();
        var result = await client.CallToolAsync(tool, new Dictionary<string, object?> { [argument] = value }, cancellationToken: Stop);

        Assert.True(result.IsError);
        Assert.Contains(told, ((TextContentBlock)result.Content[0]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_served_unless_it_is_switched_on()
    {
        await using var off = await Desk.DeskServer.StartAsync();
        using var response = await off.Client.PostAsync("/mcp", new StringContent("{}"), Stop);
        Assert.Equal(404, (int)response.StatusCode);
    }

    private async Task<JsonElement> CallAsync(string tool, Dictionary<string, object?> arguments)
    {
        await using var client = await ConnectAsync();
        var result = await client.CallToolAsync(tool, arguments, cancellationToken: Stop);
        var text = ((TextContentBlock)result.Content[0]).Text;
        Assert.False(result.IsError is true, text);
        return JsonElement.Parse(text);
    }

    private Task<McpClient> ConnectAsync() => McpClient.CreateAsync(
        new HttpClientTransport(new() { Endpoint = new Uri(server.Client.BaseAddress!, "/mcp"), TransportMode = HttpTransportMode.StreamableHttp }),
        cancellationToken: Stop);
}
