using System.Text;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Tests;

/// <summary>The page of a claim is sent as its answers come.</summary>
public sealed class LaterPartsTests
{
    private const string Claim =
        """
        { "data": { "changes": { "nodes": [] }, "claim": {
          "key": "C-1", "proposition": "It <rained>.", "modality": "FACT", "question": { "key": "Q-1", "text": "Did it rain?" }, "links": []
        } } }
        """;

    private const string Provenance =
        """
        { "data": { "claim": { "independence": {
          "verdict": "SINGLE_ORIGIN", "explanation": "All rest on Ann.", "outlets": 2, "independentOrigins": 1,
          "bounds": { "min": 1, "max": 1 }, "groups": [], "doubts": []
        } } } }
        """;

    private const string Drift = """{ "data": { "claim": { "drift": [] } } }""";

    private const string Brief = """{ "data": { "claim": { "brief": [{ "text": "Ann says so." }] } } }""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_stands_above_a_part_is_sent_before_its_answer_is_there()
    {
        using SemaphoreSlim provenance = new(0), brief = new(0);
        // It answers within the call, as a store does that is a file.
        AnsweringApi api = new((document, _) =>
        {
            var asked = NameOf(document);
            (asked switch { "ClaimProvenance" => provenance, "ClaimBrief" => brief, _ => null })?.Wait(Cancellation);
            return AnsweringApi.Answer(asked switch
            {
                "ClaimPage" => Claim,
                "ClaimProvenance" => Provenance,
                "ClaimDrift" => Drift,
                _ => Brief,
            });
        });
        await using var app = await api.StartAsync();
        using HttpClient client = new() { BaseAddress = new(app.Urls.Single()) };
        await using var page = await client.GetStreamAsync(new Uri("/claims/C-1", UriKind.Relative), Cancellation);
        Received received = new(page);

        await received.UntilAsync("It &lt;rained&gt;.");
        provenance.Release();
        await received.UntilAsync("All rest on Ann.");
        await received.UntilAsync("figure, words, hedge and tone are the same");
        Assert.DoesNotContain("</html>", received.Html, StringComparison.Ordinal);
        brief.Release();
        await received.UntilAsync("Ann says so.");
        await received.UntilAsync("</html>");

        Assert.DoesNotContain("<!--", received.Html, StringComparison.Ordinal);
        Assert.Single(received.Html.Split("All rest on Ann.")[1..], rest => rest.StartsWith("</p>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("OVERLOADED")]
    [InlineData("TOO_MANY_RECORDS")]
    public async Task A_part_without_an_answer_says_so_in_its_place_and_the_others_stand(string code)
    {
        var (status, html) = await new AnsweringApi((document, _) => NameOf(document) switch
        {
            "ClaimPage" => AnsweringApi.Answer(Claim),
            "ClaimProvenance" => AnsweringApi.Answer(
                $$"""{ "errors": [{ "message": "Not <now>.", "extensions": { "code": "{{code}}" } }] }""", 503),
            "ClaimDrift" => AnsweringApi.Answer(Drift),
            _ => AnsweringApi.Answer(Brief),
        }).GetAsync("/claims/C-1");

        Assert.Equal(200, status);
        Assert.True(
            html.IndexOf("It &lt;rained&gt;.", StringComparison.Ordinal) < html.IndexOf("Not &lt;now&gt;.", StringComparison.Ordinal)
            && html.IndexOf("Not &lt;now&gt;.", StringComparison.Ordinal) < html.IndexOf("Ann says so.", StringComparison.Ordinal));
    }

    private static string NameOf(string document) => PageOperation.All.Single(operation => operation.Text == document).Name;

    private sealed class Received(Stream page)
    {
        private readonly byte[] _buffer = new byte[65_536];
        private int _length;

        public string Html => Encoding.UTF8.GetString(_buffer, 0, _length);

        /// <summary>Reads until a text has come.</summary>
        public async Task UntilAsync(string text)
        {
            while (!Html.Contains(text, StringComparison.Ordinal))
            {
                var read = await page.ReadAsync(_buffer.AsMemory(_length), Cancellation);
                Assert.NotEqual(0, read);
                _length += read;
            }
        }
    }
}
