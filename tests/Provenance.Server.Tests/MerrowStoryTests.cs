namespace Provenance.Server.Tests;

/// <summary>What the invented case must show: its answer sheet, and what of it is no table.</summary>
public sealed class MerrowStoryTests(MerrowServer alone, BothSamplesServer both)
    : StoryTests("merrow", alone, both, "MC-", "merrow-")
{
    [Fact]
    public async Task A_byline_is_given_as_printed() => Assert.Equal(
        "By Corin Vale",
        Text(await DataAsync("""{ document(by: { key: "MD-01" }) { byline } }"""), "document", "byline"));

    [Fact]
    public async Task What_is_apart_from_the_text_is_given_as_printed()
    {
        var document = (await DataAsync(
            """{ document(by: { key: "MD-01" }) { standfirst captions } }""")).GetProperty("document");
        Assert.Equal("The wall gave way before dawn; the gates were shut", Text(document, "standfirst"));
        Assert.Equal(
            ["The breach, seen from the road to Port Callis"],
            document.GetProperty("captions").EnumerateArray().Select(caption => caption.GetString()));
    }

    [Fact]
    public async Task A_source_has_the_address_of_its_site() => Assert.Equal(
        "courier.example",
        Text(await DataAsync("""{ source(by: { key: "callis-courier" }) { url } }"""), "source", "url"));

    [Theory]
    [InlineData("Independence", 10, "EXACT")]
    [InlineData("Independence of the bell, twelve hops deep", 12, "EXACT")]
    [InlineData("Independence with claims that say the same", 10, "SAME_AS")]
    public Task Support_is_as_on_the_answer_sheet(string table, int maxDepth, string equate) =>
        SupportIsAsOnTheSheetAsync(table, maxDepth, equate);

    [Fact]
    public async Task Eight_reprints_hang_on_one_wire_story_and_one_institute()
    {
        var data = await DataAsync("""
            { claim(by: { key: "MC-bridge" }) {
                upstream { chains { statements { source { name } } firstHandHops } }
                bottlenecks { source { name } dependents { name } }
            } }
            """);
        var chains = Items(data, "claim", "upstream", "chains").ToList();
        Assert.Equal(
            8,
            chains.Select(chain => Text(chain.GetProperty("statements")[0], "source", "name")).Distinct().Count());
        Assert.All(chains, chain =>
        {
            Assert.Equal(
                ["Caldrian Press Agency", "Caldrian Hydrological Institute"],
                Items(chain, "statements").Skip(1).Select(statement => Text(statement, "source", "name")));
            Assert.Equal("2", Text(chain, "firstHandHops"));
        });
        Assert.Equal(
            ["Caldrian Hydrological Institute 9", "Caldrian Press Agency 8"],
            Items(data, "claim", "bottlenecks").Select(bottleneck =>
                $"{Text(bottleneck, "source", "name")} {Items(bottleneck, "dependents").Count()}"));
    }

    [Theory]
    [InlineData(
        "MC-killed-31",
        "Port Callis Herald (5 March 2019) and The Ostry Beacon (5 March 2019) report this.",
        "Port Callis Herald cites Dam Safety Office (“said”).",
        "The Ostry Beacon cites Civil Protection Service (“puts”).",
        "Two outlets report this, and their reports rest on a single origin: Civil Protection Service.",
        "Civil Protection Service and Dam Safety Office count as one origin, since they belong to one organization.",
        "It was later revised to “46 people were killed in Sarn Ferry, as of 8 March 2019”.")]
    [InlineData(
        "MC-watchman",
        "Callis Live (4 March 2019) and Newsdesk Nine (4 March 2019) report this.",
        "Callis Live cites Newsdesk Nine (“reports”).",
        "Newsdesk Nine cites Callis Live (“According to”).",
        "Two outlets report this, and what their reports rest on leads back to itself: no origin is to be found.")]
    [InlineData(
        "MC-killed-120",
        "Callis Evening Globe (6 March 2019) reports this.",
        "Callis Evening Globe says that Tarn Tribune has it from Civil Protection Service (“citing”).",
        "One outlet reports this, and its report rests on a single origin: Civil Protection Service, whose text on file does "
            + "not say it.",
        "It is ascribed to Civil Protection Service, but what Civil Protection Service published is on file and does not "
            + "say it.",
        "It is ascribed to Tarn Tribune, but what Tarn Tribune published is on file and does not say it.",
        "It distorts “120 people were missing in Sarn Ferry, as of 4 March 2019”: missing became killed.",
        "It was distorted to “120 people were killed across Caldria, as of 4 March 2019”: Sarn Ferry became Caldria.")]
    [InlineData(
        "MC-engineer-left",
        "Callis Evening Globe (8 March 2019), Radio Merrow (8 March 2019) and Sarn Mirror (7 March 2019) report this.",
        "Callis Evening Globe cites Sarn Mirror (“has learned”).",
        "Radio Merrow cites Sarn Mirror (“reports”).",
        "Nothing is left that supports this: its only origin, Sarn Mirror, withdrew it on 11 March 2019.",
        "It was worded in different ways: endorsing “has learned” became neutral “reports”.",
        "Sarn Mirror withdrew it on 11 March 2019.",
        "Callis Evening Globe and Radio Merrow had it from there alone and are no longer counted.")]
    public async Task A_brief_tells_the_story_in_plain_words(string claim, params string[] sentences)
    {
        var data = await DataAsync(
            "query ($claim: String!) { claim(by: { key: $claim }) { brief { text } } }",
            new { claim });
        Assert.Equal(sentences, Items(data, "claim", "brief").Select(sentence => Text(sentence, "text")));
    }
}
