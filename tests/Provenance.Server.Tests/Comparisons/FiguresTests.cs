using System.Text.Json;

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

    /// <summary>Pairs of figures that differ in nothing but what is given here, and how they stand to each other.</summary>
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

    [Fact]
    public async Task Figures_are_judged_by_what_their_words_include_and_exclude()
    {
        await using KurskServer server = new();
        await server.InitializeAsync();
        FiguresCorpus corpus = new();
        var questions = _bounds.Select(pair => corpus.Add(pair.One, pair.Other)).ToList();
        await server.ImportAsync(corpus.ToJson());

        foreach (var (pair, key) in _bounds.Zip(questions))
        {
            var data = await server.DataAsync(Query, new { question = new { key } });
            var cells = data.GetProperty("compare").GetProperty("cells").EnumerateArray().ToList();
            Assert.True(cells.Exists(cell => Text(cell, "relation") == pair.Relation
                && Text(cell, "reason").Contains(pair.Because, StringComparison.Ordinal)), $"{pair}: {data}");
        }
    }

    private static string Text(JsonElement cell, string member) => cell.GetProperty(member).GetString()!;

    private static string Killed(string verbatim, string modifier, decimal? value = null, string? more = null) =>
        $$"""
        {
          "measure": "KILLED", "components": ["KILLED"], "modifier": "{{modifier}}", "unit": "PERSONS",
          "population": "PEOPLE", "verbatim": "{{verbatim}}"
          {{(value is null ? "" : $", \"value\": {value}")}} {{(more is null ? "" : $", {more}")}}
        }
        """;
}
