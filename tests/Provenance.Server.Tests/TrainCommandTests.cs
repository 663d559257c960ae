using System.Globalization;
using System.Text.Json.Nodes;
using Provenance.Attribution.Learning;
using Provenance.Attribution.Tests;

namespace Provenance.Server.Tests;

/// <summary>The command <c>train</c>, in a process of its own.</summary>
public sealed class TrainCommandTests : CommandTests
{
    private const string Text =
        "It rained on the harbour. The mayor averred that the ferry is old. It was a cold day in the town.";

    private string Model => Path.Combine(Folder, "desk.model");

    [Fact]
    public async Task A_model_that_is_better_is_written_and_annotate_uses_it()
    {
        var reliability = Path.Combine(Folder, "reliability.csv");

        var (exit, output, error) = await RunAsync(
            "train", Corpus(Invented.Articles(30)), "--to", Model, "--reliability", reliability);

        Assert.True(exit == 0, error);
        Assert.StartsWith(
            "Articles to learn from: 25, with 25 passages; left out: 5 with the text of another\n", output, StringComparison.Ordinal);
        Assert.Matches(@"rules +0\.000 +0\.000 +0\.000", output);
        Assert.Matches(@"with a model +(0\.9\d\d|1\.000) ", output);
        var lines = await File.ReadAllLinesAsync(reliability, TestContext.Current.CancellationToken);
        Assert.Equal("suggester,from,to,suggestions,mean_confidence,share_right", lines[0]);
        Assert.InRange(
            lines[1..].Where(line => line.StartsWith("model,", StringComparison.Ordinal))
                .Sum(line => int.Parse(line.Split(',')[3], CultureInfo.InvariantCulture)),
            20,
            30);
        Assert.Equal(["The mayor"], await SourcesAsync("--model", Model));
        Assert.Empty(await SourcesAsync());
    }

    [Fact]
    public async Task One_that_is_not_better_is_not_written_and_what_is_there_stays()
    {
        await File.WriteAllTextAsync(Model, "before", TestContext.Current.CancellationToken);
        List<AnnotatedArticle> known = [.. Invented.Articles(12).Select(Said)];

        var (exit, _, error) = await RunAsync("train", Corpus(known), "--to", Model);

        Assert.Equal(1, exit);
        Assert.Contains("No model was written, since on articles that it has not seen it is not better than the rules", error);
        Assert.Contains("and 1.000 by the rules alone", error);
        Assert.Equal("before", await File.ReadAllTextAsync(Model, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Too_few_articles_are_told_with_those_that_were_left_out()
    {
        var corpus = Corpus([.. Invented.Articles(3), Invented.Articles(1)[0]], language: "en");
        var json = Json(corpus);
        json["documents"]![1]!["language"] = "de";
        json["attributions"]![2]!.AsObject().Remove("cueSpans");
        await File.WriteAllTextAsync(corpus, json.ToJsonString(), TestContext.Current.CancellationToken);

        var (exit, output, error) = await RunAsync("train", corpus, "--to", Model);

        Assert.Equal(1, exit);
        Assert.Equal(
            "Articles to learn from: 1, with 1 passages; left out: 1 in another language than English, 1 with the text of another, "
            + "1 without a passage whose cue and content are marked",
            output.Trim());
        Assert.Contains("10 articles or more would be accepted", error);
        Assert.False(File.Exists(Model));
    }

    [Fact]
    public async Task Without_a_corpus_the_desk_is_learned_from()
    {
        var (exit, output, _) = await RunAsync("train", "--to", Model);

        Assert.Equal((1, "Articles to learn from: 0, with 0 passages"), (exit, output.Trim()));
    }

    [Fact]
    public async Task A_corpus_with_errors_and_a_folder_that_is_not_there_are_told()
    {
        var corpus = Corpus(Invented.Articles(1));
        await File.WriteAllTextAsync(corpus, "{}", TestContext.Current.CancellationToken);

        Assert.Contains("corpus.json", (await RunAsync("train", corpus, "--to", Model)).Error);
        Assert.Contains("There is no folder", (await RunAsync("train", "--to", Path.Combine(Folder, "no", "x"))).Error);
    }

    [Theory]
    [InlineData("PROVATTR\u0007\0\0\0", "is of version 7; 2 is accepted: train it again")]
    [InlineData("GIF89a", "is no attribution model; one that the command \"train\" wrote is accepted")]
    public async Task A_model_of_another_version_or_form_is_refused_in_a_sentence(string begins, string told)
    {
        await File.WriteAllTextAsync(Model, begins + new string('x', 200), TestContext.Current.CancellationToken);

        var (exit, _, error) = await AnnotateAsync("--model", Model);

        Assert.Equal(1, exit);
        Assert.EndsWith($"{told}.\n", error, StringComparison.Ordinal);
        Assert.DoesNotContain("\n   at ", error, StringComparison.Ordinal);
    }

    /// <summary>The same article with a verb that the rules know.</summary>
    private static AnnotatedArticle Said(AnnotatedArticle article)
    {
        var passage = article.Attributions[0];
        var (cue, content) = (passage.Cue[0], passage.Content[0]);
        const int Shorter = 3;
        return article with
        {
            Text = article.Text.Replace("averred", "said", StringComparison.Ordinal),
            Attributions =
            [
                new(passage.Source, [cue with { End = cue.End - Shorter }],
                    [new(content.Start - Shorter, content.End - Shorter)]),
            ],
        };
    }

    private async Task<string[]> SourcesAsync(params string[] options)
    {
        var (exit, _, error) = await AnnotateAsync(options);
        Assert.True(exit == 0, error);
        return
        [
            .. Json(Path.Combine(Folder, "out.json"))["attributions"]!.AsArray()
                .Select(passage => (string)passage!["sourceSpans"]![0]!["text"]!),
        ];
    }

    private async Task<(int Exit, string Output, string Error)> AnnotateAsync(params string[] options)
    {
        var file = Path.Combine(Folder, "ferry.txt");
        await File.WriteAllTextAsync(file, Text, TestContext.Current.CancellationToken);
        return await RunAsync(["annotate", file, "--to", Path.Combine(Folder, "out.json"), .. options]);
    }

    /// <summary>A corpus of articles, each on its own claim.</summary>
    private string Corpus(IReadOnlyList<AnnotatedArticle> articles, string? language = null)
    {
        JsonObject corpus = new()
        {
            ["meta"] = new JsonObject { ["key"] = "invented", ["title"] = "Invented articles" },
            ["sources"] = new JsonArray(
                new JsonObject
                {
                    ["id"] = "gazette",
                    ["type"] = "ORGANISATION",
                    ["kind"] = "OUTLET",
                    ["name"] = "Hollin Gazette",
                },
                new JsonObject { ["id"] = "quill", ["type"] = "PERSON", ["kind"] = "OTHER", ["name"] = "Dora Quill" }),
            ["questions"] = new JsonArray(new JsonObject { ["id"] = "ferry", ["text"] = "What becomes of the ferry?" }),
            ["documents"] = Each((article, number) =>
            {
                JsonObject document = new()
                {
                    ["id"] = $"D-{number}",
                    ["kind"] = "ARTICLE",
                    ["held"] = true,
                    ["publisher"] = "gazette",
                    ["text"] = article.Text,
                };
                if (language is not null)
                {
                    document["language"] = language;
                }

                return document;
            }),
            ["claims"] = Each((article, number) => new()
            {
                ["id"] = $"C-{number}",
                ["question"] = "ferry",
                ["proposition"] = $"It is so, for the time number {number}.",
            }),
            ["attributions"] = Each((article, number) =>
            {
                var passage = article.Attributions[0];
                return new()
                {
                    ["id"] = $"A-{number}",
                    ["document"] = $"D-{number}",
                    ["span"] = Span(article.Text, new(passage.Source[0].Start, passage.Content[0].End)),
                    ["sourceSpans"] = new JsonArray(Span(article.Text, passage.Source[0])),
                    ["cueSpans"] = new JsonArray(Span(article.Text, passage.Cue[0])),
                    ["contentSpans"] = new JsonArray(Span(article.Text, passage.Content[0])),
                    ["chain"] = new JsonArray(new JsonObject { ["source"] = "quill" }),
                    ["claims"] = new JsonArray(new JsonObject { ["claim"] = $"C-{number}" }),
                };
            }),
        };
        var file = Path.Combine(Folder, "corpus.json");
        File.WriteAllText(file, corpus.ToJsonString());
        return file;

        JsonArray Each(Func<AnnotatedArticle, int, JsonObject> record) => new([.. articles.Select(record)]);
    }

    private static JsonObject Span(string text, Attribution.Span span) => new()
    {
        ["start"] = span.Start,
        ["end"] = span.End,
        ["text"] = span.In(text),
    };
}
