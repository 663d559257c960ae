using Microsoft.AspNetCore.WebUtilities;
using Provenance.Server.Tests.Desk;

namespace Provenance.Server.Tests.Exports;

/// <summary>Files of a newsroom whose records change.</summary>
public sealed class ExportMomentTests : IAsyncLifetime
{
    private readonly DeskServer _server = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        await _server.DoAsync("addDocument", Hollin.Article);
        await _server.DoAsync("addDocument", Hollin.Post);
        await _server.DoAsync("recordCitation", Hollin.Says());
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("csv")]
    [InlineData("corpus.jsonl")]
    public async Task The_address_in_a_file_gives_the_same_file_after_records_changed(string extension)
    {
        using var response = await _server.Client.GetAsync($"/claims/C-closed/trace.{extension}", Stop);
        var (address, tag) = (response.Content.Headers.ContentLocation!, response.Headers.ETag);
        var before = await response.Content.ReadAsStringAsync(Stop);

        await _server.DoAsync("correctClaim", new
        {
            claim = new { key = "C-closed" },
            fields = new { proposition = "The bridge is shut." },
            reason = "Its words.",
        });
        await _server.DoAsync("addSource", new { source = new { type = "OUTLET", name = "Another" } });
        using var again = await _server.Client.GetAsync(address, Stop);

        Assert.Equal(before, await again.Content.ReadAsStringAsync(Stop));
        Assert.Equal(tag, again.Headers.ETag);
        Assert.Contains(
            "The bridge is shut.", await _server.Client.GetStringAsync("/claims/C-closed/trace.csv", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_changed_since_is_told_by_the_query_of_the_documents()
    {
        using var response = await _server.Client.GetAsync("/claims/C-closed/trace.csv", Stop);
        var moment = QueryHelpers.ParseQuery(response.Content.Headers.ContentLocation!.Query)["asOf"].Single();
        var query = (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "exports.md"), Stop))
            .Split("```graphql")[1].Split("```")[0];
        await _server.DoAsync("correctClaim", new
        {
            claim = new { key = "C-closed" },
            fields = new { proposition = "The bridge is shut." },
            reason = "Its words.",
        });

        var data = await _server.DataAsync(query, new { moment, claim = "C-closed" });

        var change = Assert.Single(data.GetProperty("changesSince").GetProperty("nodes").EnumerateArray());
        Assert.Equal("Its words.", change.GetProperty("reason").GetString());
        var difference = Assert.Single(change.GetProperty("differences").EnumerateArray());
        Assert.Equal("proposition", difference.GetProperty("field").GetString());
        Assert.Equal("The bridge is shut.", data.GetProperty("now").GetProperty("proposition").GetString());
        Assert.NotEqual("The bridge is shut.", data.GetProperty("then").GetProperty("proposition").GetString());
        Assert.Contains(
            "latest-version", response.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_store_gives_files_without_records()
    {
        await using var empty = await DeskServer.StartAsync();

        var lines = (await empty.Client.GetStringAsync("/export/store.csv", Stop)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Single(lines);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a.csv/trace.")]
    [InlineData("50%2F50 ?#é😀")]
    public async Task A_key_may_hold_what_addresses_use(string key)
    {
        await _server.DoAsync("addSource", new { source = new { key, type = "OUTLET", name = "Named" } });
        var path = $"/sources/{Uri.EscapeDataString(key)}/citations.jsonl";

        using var response = await _server.Client.GetAsync(path, Stop);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.EndsWith(path, response.Content.Headers.ContentLocation!.GetLeftPart(UriPartial.Path), StringComparison.Ordinal);
    }
}
