using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Provenance.Attribution.Further;

namespace Provenance.Attribution.LanguageModel.Tests;

/// <summary>What a recorded answer of an endpoint becomes.</summary>
public sealed class RecordedTests
{
    private static readonly string _text = File.ReadAllText(Recorded("ferry.txt"));

    private readonly Asked _asked = new();

    [Fact]
    public async Task Each_passage_is_placed_where_its_words_stand_together_and_invented_words_are_dropped()
    {
        await using var endpoint = await StartAsync();

        var reading = await _asked.ReadAsync(endpoint, _text);

        Assert.Equal(
            [
                "the harbour office | averred | The ferry will close in May",
                "Mayor Dora Quill | said | “We need it,”",
                "the Coast Press < Officials < a letter of the owner | had confided | 34 jobs are safe",
                "The mayor | averred | she needs the ferry",
            ],
            reading.Passages.Select(Line));
        Assert.Equal(2, reading.Dropped);
        Assert.Empty(reading.Failures);
        Assert.Equal("the language model small-model", reading.Name);
        Assert.Equal(
            "The language model small-model gave 4 passages of a text; 2 more were dropped, as not in it or incomplete",
            Assert.Single(_asked.Logged).Trim());
    }

    [Fact]
    public async Task They_join_what_the_rules_found()
    {
        await using var endpoint = await StartAsync();

        var reading = Suggester.Suggest(_text, further: await _asked.ReadAsync(endpoint, _text));

        Assert.Equal((3, 1, 2), (reading.Further!.Added, reading.Further.Joined, reading.Further.Dropped));
        Assert.Equal(Suggester.Suggest(_text).Suggestions.Count + 3, reading.Suggestions.Count);
        Assert.All(
            reading.Suggestions.Where(suggestion => suggestion.Rule == "the language model small-model"),
            suggestion => Assert.Equal(SuggestionTier.Offered, suggestion.Tier));
    }

    [Fact]
    public async Task What_is_sent_is_the_model_the_instructions_and_the_text_with_the_key_alone()
    {
        using var request = new Activity("a request of the server").Start();
        await using var endpoint = await StartAsync();

        await _asked.ReadAsync(endpoint, _text);

        var (body, headers) = Assert.Single(endpoint.Requests);
        Assert.Equal(["messages", "model"], body.AsObject().Select(member => member.Key).Order());
        Assert.Equal("small-model", (string?)body["model"]);
        Assert.Contains("\"required\": [\"passages\"]", (string?)body["messages"]![0]!["content"]);
        Assert.Equal(_text, (string?)body["messages"]![1]!["content"]);
        Assert.Equal($"Bearer {Asked.Key}", (string?)headers.Authorization);
        Assert.Equal("Provenance", (string?)headers.UserAgent);
        Assert.Equal(
            ["Accept", "Authorization", "Content-Length", "Content-Type", "Host", "User-Agent"], headers.Keys.Order());
    }

    [Fact]
    public async Task Without_a_key_none_is_sent()
    {
        await using var endpoint = await StartAsync();

        await _asked.ReadAsync(endpoint, _text, options => options.ApiKey = null);

        Assert.Empty((string?)Assert.Single(endpoint.Requests).Headers.Authorization ?? "");
    }

    private static Task<LoopbackEndpoint> StartAsync() => LoopbackEndpoint.StartAsync(async context =>
    {
        context.Response.ContentType = "application/json";
        await context.Response.SendFileAsync(Recorded("ferry.json"));
    });

    private static string Recorded(string file) => Path.Combine(AppContext.BaseDirectory, "Recorded", file);

    private static string Line(FurtherPassage passage) => string.Join(
        " | ",
        string.Join(" < ", passage.Nearer.Append(passage.Source!.Value).Concat(passage.Further).Select(span => span.In(_text))),
        passage.Cue.In(_text),
        string.Join(" + ", passage.Content.Select(span => span.In(_text))));
}
