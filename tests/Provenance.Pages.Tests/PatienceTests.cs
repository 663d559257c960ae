using Microsoft.AspNetCore.Http;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Tests;

/// <summary>What pages do with an API that is slow, that refuses, or that fails in part.</summary>
public sealed class PatienceTests
{
    private static readonly PageAnswer _nothingYet = new(StatusCodes.Status200OK, null);

    [Fact]
    public async Task No_page_waits_for_an_analysis_of_the_whole_record_unless_the_reader_does()
    {
        AnsweringApi api = new((document, patience) => patience is not null ? _nothingYet
            : document.Contains("query StartPage", StringComparison.Ordinal) ? AnsweringApi.Answer("""{ "data": { "claims": { "totalCount": 1 } } }""")
            : AnsweringApi.Answer("""{ "data": { "circularReports": { "totalCount": 1, "nodes": [{ "kind": "LOOP", "explanation": "A rests on B." }] } } }"""));

        var (_, at_once) = await api.GetAsync("/");
        var (_, waited) = await api.GetAsync("/?wait=1");

        Assert.Contains("href=\"?wait=1\">Wait for it", at_once, StringComparison.Ordinal);
        Assert.Contains("A rests on B.", waited, StringComparison.Ordinal);
        Assert.DoesNotContain("Wait for it", waited, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "name": "ann", "role": "READER" }""", "ann has the role READER")]
    [InlineData("""{ "name": null, "role": "READER" }""", "you did not sign in")]
    public async Task Whoever_may_not_record_sees_no_form_and_is_told_which_role_it_takes(string viewer, string reason)
    {
        AnsweringApi api = new((_, _) => AnsweringApi.Answer($$"""{ "data": { "viewer": {{viewer}}, "sources": null } }"""));

        var (status, html) = await api.GetAsync("/read");

        Assert.Equal(200, status);
        Assert.Contains($"takes the role EDITOR, and {reason}", html, StringComparison.Ordinal);
        Assert.DoesNotContain("method=\"post\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, "UNAUTHENTICATED")]
    [InlineData(429, "TOO_MANY_REQUESTS")]
    [InlineData(400, "COST_TOO_HIGH")]
    public async Task What_the_API_refuses_is_a_page_with_its_status_and_sentence(int status, string code)
    {
        AnsweringApi api = new((_, _) => AnsweringApi.Answer($$"""{ "errors": [{ "message": "Because <b>.", "extensions": { "code": "{{code}}" } }] }""", status));

        var (answered, html) = await api.GetAsync("/claims/C-1");

        Assert.Equal(status, answered);
        Assert.Contains("Because &lt;b&gt;.", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("STORE_UNAVAILABLE", 503)]
    [InlineData("STORE_BUSY", 503)]
    [InlineData("STORE_DAMAGED", 500)]
    [InlineData("INTERNAL", 500)]
    [InlineData("BAD_USER_INPUT", 400)]
    public async Task A_record_that_could_not_be_read_is_not_called_missing(string code, int status)
    {
        AnsweringApi api = new((_, _) => AnsweringApi.Answer(
            $$"""{ "errors": [{ "message": "It failed.", "path": ["claim"], "extensions": { "code": "{{code}}" } }], "data": { "claim": null } }"""));

        var (answered, html) = await api.GetAsync("/claims/C-1");

        Assert.Equal(status, answered);
        Assert.Contains("It failed.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("There is no claim", html, StringComparison.Ordinal);
    }
}
