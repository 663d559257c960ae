using Provenance.Attribution.Tests;
using Provenance.Data.Readers.Suggestions;
using Provenance.Server.Tests.Desk;
using Provenance.Server.Training;

namespace Provenance.Server.Tests.Suggestions;

/// <summary>A model that learned from what a desk has decided, and suggests at the server.</summary>
public sealed class TrainedModelTests
{
    [Fact]
    public async Task A_model_of_the_settings_suggests_what_the_rules_do_not_know()
    {
        var file = Path.GetTempFileName();
        await using (var stream = File.Create(file))
        {
            Invented.Model.Save(stream);
        }

        await using DeskServer server = new() { Settings = { ["Suggestions:Model"] = file } };
        await server.InitializeAsync();
        File.Delete(file);

        await server.ReadAsync(Ferry.New("It rained. The mayor averred that the ferry is old. It was a cold day.", "ferry"));

        var suggestion = Assert.Single(await server.SuggestionsAsync("ferry", "suggestion { rule cueSpans { text } }"));
        Assert.Equal(
            """{"rule":"learned","cueSpans":[{"text":"averred"}]}""", suggestion.GetProperty("suggestion").ToString());
    }

    [Fact]
    public async Task Of_the_desk_the_articles_are_learned_from_in_which_everything_is_decided()
    {
        await using var server = await DeskServer.StartAsync();
        await server.ReadAsync(Ferry.New(key: "open"));
        await server.DoAsync(
            "rejectSuggestion", new { id = (await server.SuggestionsAsync("open", "state"))[0].Id(), reason = "A headline." });
        await server.ReadAsync(Ferry.New("Quill said that the pier stays open. The union warned that it is closed.", "decided"));
        var decided = await server.SuggestionsAsync("decided", "state");
        await server.DoAsync("acceptSuggestion", new { id = decided[0].Id() });
        await server.DoAsync("rejectSuggestion", new { id = decided[1].Id(), reason = "It did not." });

        TrainingArticles examples = new();
        await examples.AddAsync(
            server.Get<ReviewedArticleReader>().AllAsync(TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken);

        Assert.Equal(["1 with suggestions that nobody has decided"], examples.LeftOut);
        var article = Assert.Single(examples.Articles);
        var passage = Assert.Single(article.Attributions);
        Assert.Equal(
            ("decided", "Quill", "said", "the pier stays open"),
            (article.Id, passage.Source[0].In(article.Text), passage.Cue[0].In(article.Text),
                passage.Content[0].In(article.Text)));
    }
}
