using System.Text.Json;

namespace Provenance.Server.Tests;

/// <summary>What the sample corpus must show, asked over HTTP. The figures are those of its hand annotation.</summary>
public sealed class KurskStoryTests(KurskServer server, BothSamplesServer both)
{
    [Fact]
    public async Task HuffPosts_4000_casualties_come_from_the_BBC_and_from_anonymous_Western_sources()
    {
        var data = await server.DataAsync("""
            { claim(by: { key: "C-cas-4000" }) { upstream {
                chains { statements { source { name } } citations { firstHand evidence { cue } } }
                origins { class source { name } }
                coverage { complete }
            } } }
            """);
        var trace = data.GetProperty("claim").GetProperty("upstream");
        var chain = Assert.Single(trace.GetProperty("chains").EnumerateArray());
        Assert.Equal(
            ["HuffPost", "BBC", "Anonymous Western sources"],
            Strings(chain.GetProperty("statements"), "source", "name"));
        Assert.Equal(
            [true, false],
            chain.GetProperty("citations").EnumerateArray().Select(citation => citation.GetProperty("firstHand").GetBoolean()));
        Assert.Equal("told", chain.GetProperty("citations")[0].GetProperty("evidence")[0].GetProperty("cue").GetString());
        var origin = Assert.Single(trace.GetProperty("origins").EnumerateArray());
        Assert.Equal("ANONYMOUS", origin.GetProperty("class").GetString());
        Assert.True(trace.GetProperty("coverage").GetProperty("complete").GetBoolean());
    }

    [Fact]
    public async Task The_ministry_with_its_parts_is_cited_by_three_publishers_and_no_others()
    {
        var data = await server.DataAsync(
            """{ source(by: { key: "uk-mod" }) { citedBy { nodes { key } } } }""");
        Assert.Equal(
            ["huffpost", "outlet-d000", "outlet-d001"],
            Strings(data.GetProperty("source").GetProperty("citedBy").GetProperty("nodes"), "key").Order());
    }

    [Fact]
    public async Task Two_articles_meet_in_five_statements_of_one_update()
    {
        var data = await server.DataAsync("""
            { document(by: { key: "W-ukmod-x-2025-01" }) { statements(first: 100) { nodes {
                citedBy { nodes { citing { document { key } } } }
            } } } }
            """);
        var shared = data.GetProperty("document").GetProperty("statements").GetProperty("nodes").EnumerateArray()
            .Select(statement => Strings(statement.GetProperty("citedBy").GetProperty("nodes"), "citing", "document", "key"))
            .Count(documents => documents.Contains("D000") && documents.Contains("D003"));
        Assert.Equal(5, shared);
    }

    [Fact]
    public async Task The_graph_has_the_figures_of_the_annotation()
    {
        // Beside the 199 statements of claims there are those of whole documents, 6, and the 3 citations between them.
        var data = await server.DataAsync("{ statements { totalCount } citations { totalCount } claims { totalCount } }");
        Assert.Equal([205, 118, 85], data.EnumerateObject().Select(field => field.Value.GetProperty("totalCount").GetInt32()));
    }

    [Fact]
    public async Task Without_the_BBC_HuffPosts_4000_casualties_have_no_support()
    {
        var data = await server.DataAsync(
            """
            { claim(by: { key: "C-cas-4000" }) { without(sources: [{ key: "bbc" }]) { outlets explanation } } }
            """);
        var left = data.GetProperty("claim").GetProperty("without");
        Assert.Equal(0, left.GetProperty("outlets").GetInt32());
        Assert.Equal("Without BBC, nothing is left that supports this.", left.GetProperty("explanation").GetString());
    }

    [Theory]
    [InlineData("every-figure")]
    [InlineData("ministry-against-nis")]
    [InlineData("one-document")]
    [InlineData("one-source-or-five")]
    [InlineData("two-reports-one-update")]
    [InlineData("where-does-it-come-from")]
    [InlineData("who-cites-the-ministry")]
    [InlineData("who-repeats-it")]
    public async Task Another_sample_in_the_store_changes_no_answer(string operation)
    {
        var query = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "schema", "operations", $"{operation}.graphql"),
            TestContext.Current.CancellationToken);
        Assert.Equal(
            SampleServer.Indent(await server.DataAsync(query)), SampleServer.Indent(await both.DataAsync(query)));
    }

    private static IEnumerable<string?> Strings(JsonElement list, params string[] path) => list.EnumerateArray()
        .Select(item => path.Aggregate(item, (element, name) => element.GetProperty(name)).GetString());
}
