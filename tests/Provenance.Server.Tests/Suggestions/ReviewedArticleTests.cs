using Provenance.Data.Readers.Suggestions;
using Provenance.Domain.Documents;
using Provenance.Server.Tests.Desk;

namespace Provenance.Server.Tests.Suggestions;

/// <summary>What a desk has decided is kept, so that the program can be taught.</summary>
public sealed class ReviewedArticleTests
{
    [Fact]
    public async Task An_article_has_what_was_accepted_mended_and_rejected_beside_what_was_suggested()
    {
        await using var server = await DeskServer.StartAsync();
        await server.ReadAsync(Ferry.New(key: "ferry"));
        var suggestions = await server.SuggestionsAsync("ferry", "state");
        await server.DoAsync("rejectSuggestion", new { id = suggestions[0].Id(), reason = "A headline." });
        await server.DoAsync("acceptSuggestion", new { id = suggestions[2].Id() });
        var quill = Ferry.Text.IndexOf("Quill added", StringComparison.Ordinal);
        await server.DoAsync("acceptSuggestion", new
        {
            id = suggestions[3].Id(),
            passage = new
            {
                document = new { key = "ferry" },
                span = new { text = "Quill added that 34 jobs are safe." },
                sourceSpans = new[] { new { text = "Quill", start = quill, end = quill + "Quill".Length } },
                cueSpans = new[] { new { text = "added that" } },
                contentSpans = new[] { new { text = "34 jobs are safe" } },
                chain = new[] { new { source = new { name = "Dora Quill" } } },
                claims = new[]
                {
                    new
                    {
                        claim = new
                        {
                            @new = new
                            {
                                proposition = "34 jobs are safe.",
                                question = new { @new = new { text = "How many jobs are safe?" } },
                            },
                        },
                    },
                },
            },
        });

        var article = Assert.Single(await AllAsync(server));

        Assert.Equal(("ferry", Ferry.Text, 2), (article.Document.Key, article.Text, article.Pending));
        Assert.Equal(
            [
                "Mayor Dora Quill | said | “We need it,”",
                "Quill | added that | 34 jobs are safe",
            ],
            article.Passages.Select(passage => Words(passage.SourceSpans, passage.CueSpans, passage.ContentSpans)));
        Assert.All(article.Passages, passage => Assert.True(passage.Passage.Matches(article.Text)));
        Assert.Equal(
            [(false, "A headline."), (true, null), (true, null)],
            article.Decided.Select(decided => (decided.IsAccepted, decided.Reason)));
        Assert.Equal(
            "Quill | added | 34 jobs are safe",
            Words(
                article.Decided[2].Suggested.SourceSpans,
                article.Decided[2].Suggested.CueSpans,
                article.Decided[2].Suggested.ContentSpans));
        Assert.All(article.Decided, decided => Assert.InRange(decided.Suggested.Confidence, 0.5, 1));
        Assert.All(article.Decided, decided => Assert.NotEmpty(decided.Suggested.Rule));
    }

    [Fact]
    public async Task Articles_without_a_decision_are_none_and_what_was_corrected_away_is_no_passage()
    {
        await using var server = await DeskServer.StartAsync();
        await server.ReadAsync(Ferry.New(key: "ferry"));
        await server.ReadAsync(Ferry.New("Ann Low said that it rains.", key: "rain", publisher: "Hollin Herald"));
        Assert.Empty(await AllAsync(server));

        await server.DoAsync("acceptSuggestion", new { id = (await server.SuggestionsAsync("rain", "state"))[0].Id() });
        server.Statements.Reset();
        var passage = Assert.Single(Assert.Single(await AllAsync(server)).Passages);
        Assert.Equal(5, server.Statements.Count);

        await server.DoAsync("correct", new { of = passage.Key, reason = "She said no such thing." });
        var article = Assert.Single(await AllAsync(server));
        Assert.Empty(article.Passages);
        Assert.True(Assert.Single(article.Decided).IsAccepted);
    }

    private static async Task<IReadOnlyList<ReviewedArticle>> AllAsync(DeskServer server)
    {
        List<ReviewedArticle> articles = [];
        await foreach (var article in server.Get<ReviewedArticleReader>()
            .AllAsync(TestContext.Current.CancellationToken))
        {
            articles.Add(article);
        }

        return articles;
    }

    private static string Words(params IReadOnlyList<TextSpan>[] spans) =>
        string.Join(" | ", spans.Select(part => string.Join(" … ", part.Select(span => span.Text))));
}
