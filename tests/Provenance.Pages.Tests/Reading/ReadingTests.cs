using System.Net;
using Provenance.Pages.Asking;
using Provenance.Pages.Tests.Serving;

namespace Provenance.Pages.Tests.Reading;

/// <summary>What forms send to <c>/read</c>, without a browser.</summary>
public sealed class ReadingTests(DeskServer desk)
{
    [Fact]
    public async Task A_form_of_another_site_is_refused_and_nothing_is_recorded()
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/read")
        {
            Content = new FormUrlEncodedContent([new("text", "The forged ferry sinks, the mayor said."), new("title", "Forged")]),
        };
        request.Headers.Add("Origin", "https://evil.example");
        using var response = await desk.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("nothing was done", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("Nothing was found", (await desk.GetAsync("/search?q=forged")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_what_was_filled_in_stays()
    {
        var (status, html, _) = await desk.PostAsync("/read", ("title", "<b>Ferry"), ("outlet", "Hollin \"Post\""));
        var (undated, dated, _) = await desk.PostAsync(
            "/read", ("text", "The ferry sails, the mayor said.\nIt sails."), ("outlet", "Hollin Post"), ("day", "2025-02-30"));

        Assert.Equal((422, 422), (status, undated));
        Assert.Contains("id=\"text-wrong\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"&lt;b&gt;Ferry\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"Hollin &quot;Post&quot;\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"day-wrong\"", dated, StringComparison.Ordinal);
        Assert.Contains("The ferry sails, the mayor said.", dated, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_file_says_of_itself_is_shown_to_be_confirmed_before_it_is_recorded()
    {
        const string Page = """
            <!doctype html><html lang="en"><head><title>Quay to be sold - Hollin Post</title>
            <meta property="og:site_name" content="Hollin Post"><meta property="article:published_time" content="2025-03-04T08:00:00Z"></head>
            <body><nav>Home</nav><article><h1>Quay to be sold</h1><p>The quay will be sold in the spring to whoever pays most, the harbour master of Hollin said on Monday.</p>
            <p>He told the council that the price has not been agreed, and that three companies had asked for the papers.</p></article></body></html>
            """;
        using MultipartFormDataContent form = new() { { new StringContent(Page), "file", "quay.html" } };
        using var response = await desk.Client.PostAsync(new Uri("/read", UriKind.Relative), form, TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Is this right?", html, StringComparison.Ordinal);
        Assert.Contains("value=\"Quay to be sold\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"Hollin Post\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"2025-03-04\"", html, StringComparison.Ordinal);
        Assert.Contains("He told the council", html, StringComparison.Ordinal);
        Assert.Equal(404, (await desk.GetAsync("/documents/quay-to-be-sold")).Status);
    }

    [Fact]
    public async Task An_article_that_is_on_record_is_linked_and_not_recorded_twice()
    {
        (string, string)[] article = [("text", "The weir leaks, the warden said on Monday.\nIt is old."), ("title", "The weir leaks"), ("outlet", "Hollin Post")];
        var (first, _, location) = await desk.PostAsync("/read", article);
        var (second, html, _) = await desk.PostAsync("/read", article);

        Assert.Equal(303, first);
        Assert.StartsWith("/review/the-weir-leaks-", location, StringComparison.Ordinal);
        Assert.Equal(200, second);
        Assert.Contains("It is on record already", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{location}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passage_that_is_sent_twice_is_recorded_once()
    {
        var (_, _, review) = await desk.PostAsync("/read", ("text", "The mill is 40 metres high.\nIts owner was asked."), ("title", "The mill"), ("outlet", "Hollin Post"));
        (string, string)[] passage =
        [
            (PageForm.IdempotencyKey, "once"), ("step", "accept"), ("passage", "The mill is 40 metres high"), ("said", "The mill is 40 metres high"),
            ("proposition", "The mill is 40 metres high."), ("claim", "new"), ("hop0-who", "new"), ("hop0-name", "Ann Miller"), ("hop0-kind", "PERSON"),
        ];
        var first = await desk.PostAsync($"{review}?by-hand=0-27", passage);
        var again = await desk.PostAsync($"{review}?by-hand=0-27", passage);
        var (_, html) = await desk.GetAsync(review!.Replace("/review/", "/documents/", StringComparison.Ordinal));

        Assert.Equal((303, 303), (first.Status, again.Status));
        Assert.Contains("1 passage gives others a voice", WhiteSpace(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_too_long_is_refused_in_a_sentence()
    {
        var (status, html, _) = await desk.PostAsync("/read", ("text", new string('a', 1_100_000)));

        Assert.Equal(413, status);
        Assert.Contains("The form cannot be read", html, StringComparison.Ordinal);
    }

    private static string WhiteSpace(string html) => string.Join(' ', html.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
