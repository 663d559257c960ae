using System.Text.Json;
using Provenance.Server.Tests.Desk;

namespace Provenance.Server.Tests.Suggestions;

/// <summary>Figures, dates and words of doubt in what a suggestion says is said.</summary>
public sealed class SuggestedFigureTests : IAsyncLifetime
{
    private const string Text =
        "The ministry said that around 300 North Korean soldiers were likely killed in Kursk. "
        + "The office said that 34 boats were lost by 14 May 2024. "
        + "Ann Low said that prices may perhaps rise.";

    private const string Shown =
        """
        request suggestion { claims {
          figures {
            words { text } value modifier unit measure population place asOf { words { text } earliest latest } isEstimate
          }
          hedges { words { text } likelihood } dates { words { text } earliest latest }
          candidates { claim { key } reasons { kind explanation } } isOpen
        } }
        """;

    private readonly DeskServer _server = new();

    public async ValueTask InitializeAsync() => await _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Each_figure_word_of_doubt_and_date_is_shown_and_what_is_clear_goes_with_the_claim()
    {
        await _server.ReadAsync(Ferry.New(Text, "kursk"));
        var suggestions = await _server.SuggestionsAsync("kursk", Shown);

        Assert.Equal(
            [
                """[{"words":{"text":"around 300"},"value":300,"modifier":"ABOUT","unit":null,"measure":"KILLED","population":"North Korean soldiers","place":"Kursk","asOf":null,"isEstimate":true}]""",
                """[{"words":{"text":"34"},"value":34,"modifier":"UNMODIFIED","unit":null,"measure":null,"population":"boats","place":null,"asOf":{"words":{"text":"14 May 2024"},"earliest":"2024-05-14","latest":"2024-05-14"},"isEstimate":false}]""",
                "[]",
            ],
            suggestions.Select(each => Claim(each).GetProperty("figures").ToString()));
        Assert.Equal(
            [
                """[{"words":{"text":"likely"},"likelihood":"LIKELY"}]""",
                "[]",
                """[{"words":{"text":"may"},"likelihood":null},{"words":{"text":"perhaps"},"likelihood":null}]""",
            ],
            suggestions.Select(each => Claim(each).GetProperty("hedges").ToString()));
        Assert.Equal(
            """[{"words":{"text":"14 May 2024"},"earliest":"2024-05-14","latest":"2024-05-14"}]""",
            Claim(suggestions[1]).GetProperty("dates").ToString());
    }

    [Fact]
    public async Task What_is_accepted_has_the_figure_and_the_word_of_doubt()
    {
        await _server.ReadAsync(Ferry.New(Text, "kursk"));

        await AcceptAsync(0);

        Assert.Equal(
            ("""{"measure":{"key":"KILLED"},"value":300,"modifier":"ABOUT","population":"North Korean soldiers","place":"Kursk","verbatim":"around 300"}""",
                """{"hedge":"likely","likelihood":null}"""),
            await RecordedAsync());
    }

    [Fact]
    public async Task A_person_may_say_another_figure_another_word_of_doubt_and_that_the_yardstick_is_meant()
    {
        await _server.ReadAsync(Ferry.New(Text, "kursk"));

        await AcceptAsync(0, new
        {
            place = 0,
            estimate = new
            {
                measure = "KILLED",
                value = 300,
                modifier = "ABOUT",
                population = "DPRK_TROOPS",
                verbatim = "around 300",
            },
            hedge = "likely killed",
            likelihood = "LIKELY",
        });

        Assert.Equal(
            ("""{"measure":{"key":"KILLED"},"value":300,"modifier":"ABOUT","population":"DPRK_TROOPS","place":null,"verbatim":"around 300"}""",
                """{"hedge":"likely killed","likelihood":"LIKELY"}"""),
            await RecordedAsync());
    }

    [Fact]
    public async Task An_empty_word_of_doubt_is_none_and_leaves_the_claim_as_it_is()
    {
        await _server.ReadAsync(Ferry.New(Text, "kursk"));

        await AcceptAsync(0, new { place = 0, hedge = "" });

        var (estimate, evidence) = await RecordedAsync();
        Assert.Contains("around 300", estimate, StringComparison.Ordinal);
        Assert.Equal("""{"hedge":null,"likelihood":null}""", evidence);
    }

    [Fact]
    public async Task A_claim_on_record_keeps_its_figure()
    {
        await _server.ReadAsync(Ferry.New(Text, "kursk"));
        await AcceptAsync(0);
        var id = (await _server.SuggestionsAsync("kursk", "state"))[1].Id();
        var key = (await _server.DataAsync("{ claims { nodes { key } } }"))
            .GetProperty("claims").GetProperty("nodes")[0].GetProperty("key").GetString();

        Assert.Equal(
            "input.claims[0].estimate: a claim on record has its own estimate; a new claim would be accepted, or no estimate",
            Assert.Single(await _server.RefusedAsync("acceptSuggestion", new
            {
                id,
                claims = new[]
                {
                    new
                    {
                        place = 0,
                        claim = new { key },
                        estimate = new { measure = "KILLED", value = 34, population = "boats", verbatim = "34" },
                    },
                },
            })));
    }

    [Fact]
    public async Task What_measures_the_same_answers_the_same_question_and_the_same_number_has_to_be_decided()
    {
        await _server.ReadAsync(Ferry.New(Text, "kursk"));
        await AcceptAsync(0);
        await _server.ReadAsync(Ferry.New(
            "Ann Low said that 450 soldiers had been killed in Kursk by Friday, North Korean units among them. "
            + "Ben Orr said that in Kursk some 300 North Korean soldiers have been killed.",
            key: "next",
            publisher: "Hollin Herald"));

        var claims = (await _server.SuggestionsAsync("next", Shown)).Select(each => Claim(each)).ToList();
        var question = (await _server.DataAsync("{ questions { nodes { key } } }"))
            .GetProperty("questions").GetProperty("nodes")[0].GetProperty("key").GetString()!;

        Assert.False(claims[0].GetProperty("isOpen").GetBoolean());
        Assert.Equal(
            "SAME_QUESTION They measure the same: killed, North Korean soldiers.",
            Reason(claims[0].GetProperty("candidates")[0].GetProperty("reasons")[0]));
        Assert.Contains(
            $"\"question\":{{\"key\":\"{question}\"}}",
            (await _server.SuggestionsAsync("next", "request"))[0].GetProperty("request").GetString(),
            StringComparison.Ordinal);
        Assert.True(claims[1].GetProperty("isOpen").GetBoolean());
        Assert.Equal("SAME_FIGURE Both have 300.", Reason(claims[1].GetProperty("candidates")[0].GetProperty("reasons")[0]));
    }

    private static string Reason(JsonElement reason) =>
        $"{reason.GetProperty("kind").GetString()} {reason.GetProperty("explanation").GetString()}";

    private static JsonElement Claim(JsonElement proposal) =>
        proposal.GetProperty("suggestion").GetProperty("claims")[0];

    private async Task AcceptAsync(int place, params object[] claims) => await _server.DoAsync(
        "acceptSuggestion", new { id = (await _server.SuggestionsAsync("kursk", "state"))[place].Id(), claims });

    private async Task<(string Estimate, string Evidence)> RecordedAsync()
    {
        var data = await _server.DataAsync(
            """
            {
              claims { nodes { estimate { measure { key } value modifier population place verbatim } } }
              citations { nodes { evidence { hedge likelihood } } }
            }
            """);
        return (First(data, "claims").GetProperty("estimate").ToString(), First(data, "citations").GetProperty("evidence")[0].ToString());

        static JsonElement First(JsonElement of, string list) => of.GetProperty(list).GetProperty("nodes")[0];
    }
}
