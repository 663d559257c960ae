using static Provenance.Server.Tests.AnswerSheet;

namespace Provenance.Server.Tests;

/// <summary>What the four stories without a war must show: their answer sheet, and what of them is no table.</summary>
public sealed class EuropeStoryTests(EuropeServer alone, AllSamplesServer all)
    : StoryTests("europe", alone, all, "EC-", "europe-")
{
    [Theory]
    [InlineData("Independence", 10, "EXACT")]
    [InlineData("Independence with claims that say the same", 10, "SAME_AS")]
    public Task Support_is_as_on_the_answer_sheet(string table, int maxDepth, string equate) =>
        SupportIsAsOnTheSheetAsync(table, maxDepth, equate);

    [Fact]
    public async Task On_whom_most_rests_is_as_on_the_answer_sheet()
    {
        var data = await DataAsync("""
            { mostReliedUponSources(question: { key: "europe-prices" }) {
                edges { node { key } claimCount statementCount outletCount }
            } }
            """);
        Assert.Equal(
            Table("On whom most rests").Select(row => string.Join(" | ", row)),
            Items(data, "mostReliedUponSources", "edges").Select(edge => string.Join(
                " | ",
                Text(edge, "node", "key"),
                Text(edge, "claimCount"),
                Text(edge, "statementCount"),
                Text(edge, "outletCount"))));
    }

    [Theory]
    [InlineData("EC-jobs-300", "BODY; CAPTION")]
    [InlineData("EC-talks", "BODY; STANDFIRST")]
    public async Task What_is_apart_from_the_text_is_evidence(string claim, string sections)
    {
        var data = await DataAsync(
            "query ($claim: String!) { claim(by: { key: $claim }) { upstream { citations { evidence { section } } } } }",
            new { claim });
        Assert.Equal(
            sections,
            Cell(Items(data, "claim", "upstream", "citations")
                .SelectMany(citation => Items(citation, "evidence")).Select(evidence => Text(evidence, "section")).Distinct()));
    }

    [Fact]
    public async Task A_headline_speaks_for_its_outlet()
    {
        var data = await DataAsync("""
            { document(by: { key: "ED-04" }) { language ownVoice { span { text } statement { claim { key } } } } }
            """);
        var headline = Assert.Single(Items(data, "document", "ownVoice"));
        Assert.Equal("de", Text(data, "document", "language"));
        Assert.Equal("6,1 Prozent: höchste Inflation seit 1993", Text(headline, "span", "text"));
        Assert.Equal("EC-highest-1993", Text(headline, "statement", "claim", "key"));
    }
}
