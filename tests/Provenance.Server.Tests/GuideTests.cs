using System.Text.Json;
using System.Text.RegularExpressions;
using Provenance.Server.Tests.Desk;

namespace Provenance.Server.Tests;

/// <summary>
/// The README and the guide show what the server answers. A block of JSON answers the last operation shown or linked
/// above it, under the last block of JSON variables since. Members may be left out of it; "…" ends a text that goes on,
/// and stands in a list for any number of elements.
/// </summary>
public sealed partial class GuideTests(KurskServer kursk, BothSamplesServer both, AllSamplesServer all)
{
    [Theory]
    [InlineData("README.md", 2)]
    [InlineData("docs/guide.md", 25)]
    public async Task Each_answer_shown_is_what_the_server_answers(string file, int answers)
    {
        SampleServer server = kursk;
        var (operation, variables, shown) = ("", default(JsonElement?), 0);
        List<string> wrong = [];
        foreach (var (kind, text) in await PartsAsync(file))
        {
            switch (kind)
            {
                case "sh" when text.Contains("import --sample merrow", StringComparison.Ordinal):
                    server = both;
                    break;
                case "sh" when text.Contains("import --sample europe", StringComparison.Ordinal):
                    server = all;
                    break;
                case "graphql":
                    (operation, variables) = (text, null);
                    break;
                case "json variables":
                    variables = JsonElement.Parse(text);
                    break;
                case "json":
                    shown++;
                    var data = await server.DataAsync(operation, variables);
                    wrong.AddRange(Differences(JsonElement.Parse(text), data, $"answer {shown}"));
                    break;
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(answers, shown);
    }

    [Theory]
    [InlineData("docs/desk.md", 15)]
    [InlineData("docs/suggesting.md", 5)]
    public async Task Each_answer_of_a_chapter_on_recording_is_what_an_empty_server_answers(string file, int answers)
    {
        await using var server = await DeskServer.StartAsync();
        var (answer, shown) = (default(JsonElement), 0);
        using Followed followed = new(server);
        List<string> wrong = [];
        foreach (var (kind, text) in await PartsAsync(file))
        {
            switch (kind)
            {
                case "graphql" when text.StartsWith("subscription", StringComparison.Ordinal):
                    await followed.BeginAsync(text);
                    break;
                case "graphql":
                    answer = await server.DataAsync(text);
                    break;
                case "json event":
                    shown++;
                    wrong.AddRange(Differences(JsonElement.Parse(text), await followed.NextAsync(), $"answer {shown}"));
                    break;
                case "json":
                    shown++;
                    wrong.AddRange(Differences(JsonElement.Parse(text), answer, $"answer {shown}"));
                    break;
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(answers, shown);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/guide.md")]
    public async Task An_operation_that_bears_a_saved_name_is_the_saved_one(string file)
    {
        var saved = Directory.EnumerateFiles(Path.Combine(Repository.Root, "schema", "operations"), "*.graphql")
            .Select(WithoutComment).ToDictionary(text => Name().Match(text).Value);
        Assert.All(
            (await PartsAsync(file)).Where(part => part.Kind == "graphql"),
            part => Assert.Equal(saved.GetValueOrDefault(Name().Match(part.Text).Value, part.Text), part.Text));
    }

    [Theory]
    [InlineData("""{ "a": [1, "…"] }""", """{ "a": [1, 2, 3], "b": 4 }""", true)]
    [InlineData("""{ "a": ["…", 3] }""", """{ "a": [1, 2, 3] }""", true)]
    [InlineData("""{ "a": ["…", 2] }""", """{ "a": [1, 2, 3] }""", false)]
    [InlineData("""{ "a": [1, 2] }""", """{ "a": [1, 2, 3] }""", false)]
    [InlineData("""{ "a": "One …" }""", """{ "a": "One two" }""", true)]
    [InlineData("""{ "a": "Two …" }""", """{ "a": "One two" }""", false)]
    [InlineData("""{ "a": null }""", """{ "b": 1 }""", false)]
    public void A_part_of_an_answer_is_told_from_another(string shown, string answer, bool fits) =>
        Assert.Equal(fits, !Differences(JsonElement.Parse(shown), JsonElement.Parse(answer), "").Any());

    /// <summary>The blocks of code in a file, and the operations that it links to, in their order.</summary>
    private static async Task<List<(string Kind, string Text)>> PartsAsync(string file)
    {
        var text = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, file), TestContext.Current.CancellationToken);
        return [.. Part().Matches(text).Select(match => match.Groups["link"].Success
            ? ("graphql", WithoutComment(Path.Combine(Repository.Root, match.Groups["link"].Value)))
            : (match.Groups["kind"].Value, match.Groups["text"].Value))];
    }

    private static string WithoutComment(string file) =>
        string.Concat(File.ReadLines(file).SkipWhile(line => line.StartsWith('#')).Select(line => $"{line}\n"));

    private static IEnumerable<string> Differences(JsonElement shown, JsonElement answer, string path) =>
        (shown.ValueKind, answer.ValueKind) switch
        {
            (JsonValueKind.Object, JsonValueKind.Object) => shown.EnumerateObject().SelectMany(member =>
                answer.TryGetProperty(member.Name, out var found)
                    ? Differences(member.Value, found, $"{path}.{member.Name}")
                    : [$"{path}.{member.Name} is not in the answer"]),
            (JsonValueKind.Array, JsonValueKind.Array) =>
                Fits([.. shown.EnumerateArray()], [.. answer.EnumerateArray()])
                    ? []
                    : [$"{path} is {answer}"],
            (JsonValueKind.String, JsonValueKind.String) when shown.GetString()!.EndsWith('…')
                && answer.GetString()!.StartsWith(shown.GetString()![..^1], StringComparison.Ordinal) => [],
            _ => JsonElement.DeepEquals(shown, answer) ? [] : [$"{path} is {answer}"],
        };

    private static bool Fits(ReadOnlySpan<JsonElement> shown, ReadOnlySpan<JsonElement> answer)
    {
        if (shown.IsEmpty)
        {
            return answer.IsEmpty;
        }

        if (shown[0].ValueKind == JsonValueKind.String && shown[0].GetString() == "…")
        {
            return Fits(shown[1..], answer) || (!answer.IsEmpty && Fits(shown, answer[1..]));
        }

        return !answer.IsEmpty && !Differences(shown[0], answer[0], "").Any() && Fits(shown[1..], answer[1..]);
    }

    [GeneratedRegex(
        @"^```(?<kind>[a-z ]+)\n(?<text>.*?)^```$|\]\((?:\.\./)?(?<link>schema/operations/[a-z-]+\.graphql)\)",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Part();

    [GeneratedRegex("^query [A-Za-z]+", RegexOptions.Multiline)]
    private static partial Regex Name();

    /// <summary>The subscription that a chapter has begun last.</summary>
    private sealed class Followed(SampleServer server) : IDisposable
    {
        private SentEvents? _events;

        public async Task BeginAsync(string subscription)
        {
            _events?.Dispose();
            _events = await SentEvents.OpenAsync(server, subscription);
        }

        public async Task<JsonElement> NextAsync() => (await _events!.NextResponseAsync()).GetProperty("data");

        public void Dispose() => _events?.Dispose();
    }
}
