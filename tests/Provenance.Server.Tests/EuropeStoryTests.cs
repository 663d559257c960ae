using System.Text.Json;
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
    public async Task An_updated_article_is_the_newest_version_and_both_are_one_outlet()
    {
        var data = await DataAsync("""
            {
              first: document(by: { url: "https://www.ledger.example/election/turnout/" }) { ...Version }
              second: document(by: { key: "ED-18" }) { ...Version }
              claim(by: { key: "EC-turnout-71" }) { independence { outlets groups { outlets { key } } } }
            }
            fragment Version on Document {
              key versionKind versionWords versionOf { key } newest { key }
              versions { key publishedAt { earliestTime } } laterVersions { key }
            }
            """);
        Assert.Equal("ED-20", Text(data, "first", "key"));
        Assert.Equal("UPDATE", Text(data, "first", "versionKind"));
        Assert.Equal("updated at 22:30", Text(data, "first", "versionWords"));
        Assert.Equal("ED-18", Text(data, "first", "versionOf", "key"));
        Assert.Empty(Items(data, "first", "laterVersions"));
        Assert.Equal("ED-20", Text(data, "second", "newest", "key"));
        Assert.Equal("ED-20", Cell(Items(data, "second", "laterVersions").Select(version => Text(version, "key"))));
        Assert.Equal("ED-18; ED-20", Cell(Items(data, "second", "versions").Select(version => Text(version, "key"))));
        Assert.Equal("2", Text(data, "claim", "independence", "outlets"));
        Assert.Equal(
            "lorvale-ledger; channel-radio",
            Cell(Items(data, "claim", "independence", "groups")
                .SelectMany(group => Items(group, "outlets")).Select(outlet => Text(outlet, "key"))));
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

    [Fact]
    public async Task Populations_and_places_are_those_of_the_answer_sheet()
    {
        var rows = Table("Populations and places");
        var data = await DataAsync("""
            { claims(first: 100, where: { key: { startsWith: "EC-" } }) { nodes { key estimate {
                population populationRecord { key partOf { key } } place placeRecord { key partOf { key } }
            } } } }
            """);
        var claims = Items(data, "claims", "nodes").ToDictionary(claim => Text(claim, "key"));
        Assert.Equal(6, rows.Count);
        Assert.All(rows, row => Assert.Equal(
            string.Join(" | ", row),
            string.Join(" | ", ((string[][])
            [
                ["population"], ["populationRecord", "key"], ["populationRecord", "partOf", "key"],
                ["place"], ["placeRecord", "key"], ["placeRecord", "partOf", "key"],
            ]).Select(path => At(claims[row[0]].GetProperty("estimate"), path)).Prepend(row[0]))));

        static string At(JsonElement at, string[] path) =>
            path.Aggregate(at, (value, name) => value.ValueKind == JsonValueKind.Object ? value.GetProperty(name) : value)
                is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "none";
    }

    [Fact]
    public async Task What_follows_from_populations_in_a_comparison_is_as_on_the_answer_sheet()
    {
        var rows = Table("What follows from populations and places");
        Assert.Equal(2, rows.Count);
        foreach (var row in rows)
        {
            var data = await DataAsync(
                "query ($key: String!) { question(by: { key: $key }) { matrix { cells { relation reason } } } }",
                new { key = row[0] });
            Assert.Contains(Items(data, "question", "matrix", "cells"), cell => Text(cell, "relation") == row[2]
                && Text(cell, "reason").Contains(row[1], StringComparison.Ordinal)
                && Text(cell, "reason").Contains(row[3], StringComparison.Ordinal));
        }
    }
}
