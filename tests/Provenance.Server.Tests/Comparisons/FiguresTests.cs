using System.Text.Json;
using System.Text.Json.Nodes;

namespace Provenance.Server.Tests.Comparisons;

/// <summary>Invented figures, from a corpus to the verdict: imported, stored, read and compared.</summary>
public sealed class FiguresTests
{
    private const string Query =
        """
        query ($question: QuestionBy!) {
          compare(question: $question, sources: [{ key: "fig-police" }, { key: "fig-hospital" }]) {
            cells { relation reason }
          }
        }
        """;

    /// <summary>Pairs of figures that differ in nothing but what is given here, and how they stand to each
    /// other.</summary>
    private static readonly (string One, string Other, string Relation, string Because)[] _bounds =
    [
        (Killed("fewer than 100", "AT_MOST", 100), Killed("at least 100", "AT_LEAST", 100), "CONTRADICTS",
            "fewer than 100 against at least 100"),
        (Killed("under 100", "FEWER_THAN", 100), Killed("at least 100", "AT_LEAST", 100), "CONTRADICTS",
            "less than 100 and 100 or more share no number"),
        (Killed("thousands", "QUALITATIVE"), Killed("Five", "UNMODIFIED", 5), "CONTRADICTS",
            "2,000 to under 20,000 and 5"),
        (Killed("dozens", "DOZENS"), Killed("five", "UNMODIFIED", 5), "CONTRADICTS", "20 to under 200 and 5"),
        (Killed("no more than 50", "AT_MOST", 50), Killed("more than 50", "OVER", 50), "CONTRADICTS", "50 or less"),
        (Killed("up to 100", "AT_MOST", 100), Killed("at least 100", "AT_LEAST", 100), "COMPATIBLE", "share only 100"),
        (Killed("30 to 40", "BETWEEN", 30, "\"upperValue\": 40"), Killed("35", "UNMODIFIED", 35), "COMPATIBLE", "30 to 40 and 35"),
        (Killed("30 to 40", "BETWEEN", 30, "\"upperValue\": 40"), Killed("45", "UNMODIFIED", 45), "CONTRADICTS", "30 to 40 and 45"),
        (Killed("rose by 5", "UNMODIFIED", 5, "\"change\": \"INCREASE\""), Killed("fell", "QUALITATIVE", null, "\"change\": \"DECREASE\""),
            "CONTRADICTS", "5 and less than 0"),
        (Killed("rose from 3 to 5", "UNMODIFIED", 5, "\"previousValue\": 3"), Killed("rose by 4", "UNMODIFIED", 4, "\"change\": \"INCREASE\""),
            "CONTRADICTS", "a rise of 2 is from 3 to 5"),
        (Killed("the highest", "HIGHEST"), Killed("the lowest", "LOWEST"), "CONTRADICTS", "one is the highest, the other the lowest"),
    ];

    /// <summary>Pairs in units and measures that have nothing to do with a war; EVICTED and UPROOTED are the corpus's
    /// own.</summary>
    private static readonly (string One, string Other, string Relation, string Because)[] _measures =
    [
        (Of("DISTANCE", 26, "miles"), Of("DISTANCE", 42, "KILOMETER"), "COMPATIBLE", "26 mi against 42 km"),
        (Of("DISTANCE", 26, "MILE"), Of("DISTANCE", 50, "km"), "CONTRADICTS", "share no number"),
        (Of("MONEY", 40_000_000, "USD"), Of("MONEY", 40_000_000, "EUR"), "INCOMPARABLE", "one is in USD, the other in EUR"),
        (Of("TEMPERATURE", -3, "DEGREE_CELSIUS"), Of("TEMPERATURE", 3, "DEGREE_CELSIUS"), "CONTRADICTS", "-3 °C against 3 °C"),
        (Of("TURNOUT", 1.1m, "RATIO"), Of("TURNOUT", 90, "PERCENT"), "CONTRADICTS", "110 % against 90 %"),
        (Of("HOMES_DESTROYED", 12), Of("HOMES_DESTROYED", 12), "AGREES", "homes destroyed: 12 against 12"),
        (Of("DEAD", 31), Of("DEAD_OR_MISSING", 20), "CONTRADICTS", "a part cannot exceed its whole"),
        (Of("EVICTED", 40), Of("UPROOTED", 30), "CONTRADICTS", "40 thrown out of their homes against 30"),
        (Of("EVICTED", 40), Of("ARRESTED", 30), "INCOMPARABLE", "they do not measure the same"),
    ];

    [Fact]
    public async Task Figures_of_any_measure_are_compared_by_its_parts_and_its_units()
    {
        await using KurskServer server = new();
        await server.InitializeAsync();
        FiguresCorpus corpus = new();
        var questions = _measures.Select(pair => corpus.Add(pair.One, pair.Other)).ToList();
        var json = corpus.ToJson();
        json["measures"] = JsonNode.Parse(
            """
            [
              { "id": "UPROOTED", "name": "uprooted", "kind": "PERSONS", "unit": "PERSONS", "parts": ["DISPLACED", "EVICTED"] },
              { "id": "EVICTED", "name": "thrown out of their homes", "kind": "PERSONS", "unit": "PERSONS" }
            ]
            """);
        await server.ImportAsync(json);
        await AssertAsync(server, _measures.Zip(questions));

        var data = await server.DataAsync(
            """
            {
              brought: measure(key: "UPROOTED") { name kind unit parts { key } unspecific addsUp }
              known: measure(key: "DEAD_OR_MISSING") { name parts { key parts { key } } }
              none: measure(key: "NONSENSE") { key }
              measures { key }
              claims(where: { estimate: { measure: { eq: "UPROOTED" } } }) {
                nodes { estimate { measure { key } components { key } unit } }
              }
            }
            """);
        Assert.Equal(
            """{"name":"uprooted","kind":"PERSONS","unit":"PERSONS","parts":[{"key":"DISPLACED"},{"key":"EVICTED"}],"unspecific":false,"addsUp":false}""",
            JsonSerializer.Serialize(data.GetProperty("brought")));
        Assert.Equal(
            """{"name":"dead or missing","parts":[{"key":"KILLED","parts":[]},{"key":"MISSING","parts":[]}]}""",
            JsonSerializer.Serialize(data.GetProperty("known")));
        Assert.Equal(JsonValueKind.Null, data.GetProperty("none").ValueKind);
        Assert.Equal(2, data.GetProperty("measures").EnumerateArray().Count(item => Text(item, "key") is "UPROOTED" or "EVICTED"));
        Assert.Equal(
            """{"estimate":{"measure":{"key":"UPROOTED"},"components":[{"key":"DISPLACED"},{"key":"EVICTED"}],"unit":"PERSONS"}}""",
            JsonSerializer.Serialize(data.GetProperty("claims").GetProperty("nodes")[0]));
    }

    [Fact]
    public async Task Figures_are_judged_by_what_their_words_include_and_exclude()
    {
        await using KurskServer server = new();
        await server.InitializeAsync();
        FiguresCorpus corpus = new();
        var questions = _bounds.Select(pair => corpus.Add(pair.One, pair.Other)).ToList();
        await server.ImportAsync(corpus.ToJson());

        await AssertAsync(server, _bounds.Zip(questions));
    }

    /// <summary>One in five, kept with its two numbers; and a date in place of a number.</summary>
    [Fact]
    public async Task Fractions_and_dates_are_kept_as_printed_and_compared()
    {
        await using KurskServer server = new();
        await server.InitializeAsync();
        FiguresCorpus corpus = new();
        (string One, string Other, string Relation, string Because)[] pairs =
        [
            (Share("one in five", "\"numerator\": 1, \"denominator\": 5"), Of("SHARE", 20, "PERCENT"), "AGREES",
                "1 in 5 (20 %) against 20 %"),
            (Share("a third", "\"numerator\": 1, \"denominator\": 3"), Of("SHARE", 40, "PERCENT"), "CONTRADICTS",
                "1 in 3 (33.3 %) against 40 %"),
            (Begins("on 3 May", "2025-05-03", "2025-05-03"), Begins("in June", "2025-06-01", "2025-06-30"), "CONTRADICTS",
                "3 May 2025 against 1 to 30 June 2025: CONTRADICTS, since they share no day"),
            (Begins("on 3 June", "2025-06-03", "2025-06-03"), Begins("in June", "2025-06-01", "2025-06-30"), "COMPATIBLE",
                "3 June 2025 against 1 to 30 June 2025"),
        ];
        var questions = pairs.Select(pair => corpus.Add(pair.One, pair.Other)).ToList();
        await server.ImportAsync(corpus.ToJson());
        await AssertAsync(server, pairs.Zip(questions));

        var data = await server.DataAsync(
            """
            {
              fifth: claim(by: { key: "fig-c0" }) {
                estimate { numerator denominator value unit low high date { latest } }
              }
              june: claim(by: { key: "fig-c5" }) {
                estimate { measure { kind fluctuates } value unit low date { earliest latest basis } }
              }
            }
            """);
        Assert.Equal(
            """{"numerator":1,"denominator":5,"value":0.2,"unit":"RATIO","low":0.2,"high":0.2,"date":null}""",
            JsonSerializer.Serialize(data.GetProperty("fifth").GetProperty("estimate")));
        Assert.Equal(
            """{"measure":{"kind":"DATE","fluctuates":false},"value":null,"unit":"DATE","low":null"""
                + ""","date":{"earliest":"2025-06-01","latest":"2025-06-30","basis":"STATED"}}""",
            JsonSerializer.Serialize(data.GetProperty("june").GetProperty("estimate")));
    }

    private static async Task AssertAsync(
        SampleServer server,
        IEnumerable<((string One, string Other, string Relation, string Because) Pair, string Question)> pairs)
    {
        foreach (var (pair, key) in pairs)
        {
            var data = await server.DataAsync(Query, new { question = new { key } });
            var cells = data.GetProperty("compare").GetProperty("cells").EnumerateArray().ToList();
            Assert.True(cells.Exists(cell => Text(cell, "relation") == pair.Relation
                && Text(cell, "reason").Contains(pair.Because, StringComparison.Ordinal)), $"{pair}: {data}");
        }
    }

    private static string Text(JsonElement cell, string member) => cell.GetProperty(member).GetString()!;

    private static string Of(string measure, decimal value, string? unit = null) =>
        $$"""
        {
          "measure": "{{measure}}", "components": [], "modifier": "UNMODIFIED", "value": {{value}},
          {{(unit is null ? "" : $"\"unit\": \"{unit}\", ")}} "population": "PEOPLE", "verbatim": "{{value}}"
        }
        """;

    private static string Share(string verbatim, string numbers) =>
        $$"""
        { "measure": "SHARE", "modifier": "UNMODIFIED", {{numbers}}, "population": "PEOPLE", "verbatim": "{{verbatim}}" }
        """;

    private static string Begins(string verbatim, string earliest, string latest) =>
        $$"""
        {
          "measure": "BEGINNING", "modifier": "UNMODIFIED", "population": "the plant", "verbatim": "{{verbatim}}",
          "date": { "earliest": "{{earliest}}", "latest": "{{latest}}", "basis": "STATED" }
        }
        """;

    private static string Killed(string verbatim, string modifier, decimal? value = null, string? more = null) =>
        $$"""
        {
          "measure": "KILLED", "components": ["KILLED"], "modifier": "{{modifier}}", "unit": "PERSONS",
          "population": "PEOPLE", "verbatim": "{{verbatim}}"
          {{(value is null ? "" : $", \"value\": {value}")}} {{(more is null ? "" : $", {more}")}}
        }
        """;
}
